package org.copydesk.transfer.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Stores where an imported article came from, and the fingerprint of the line that it was last made from. */
@Entity
@Table(name = "imported_article")
class ImportedArticle {
    @Id
    private UUID articleId;

    private String externalId;
    private String fingerprint;
    private int revision;

    protected ImportedArticle() {}

    ImportedArticle(UUID articleId) {
        this.articleId = articleId;
    }

    /**
     * Notes what the article was made from.
     *
     * @param newExternalId null keeps the one before
     * @param newRevision the article's revision that holds what the line said
     */
    void madeFrom(String newExternalId, String newFingerprint, int newRevision) {
        externalId = newExternalId == null ? externalId : newExternalId;
        fingerprint = newFingerprint;
        revision = newRevision;
    }

    UUID articleId() {
        return articleId;
    }

    String externalId() {
        return externalId;
    }

    String fingerprint() {
        return fingerprint;
    }

    int revision() {
        return revision;
    }
}
