package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What is left of an article that was withdrawn: that it was there, since when it is gone, and which lists it stood in, for
 * those who read such a list and have to learn of it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_tombstone")
class Tombstone {
    @Id
    private UUID articleId;

    private Instant at;
    private boolean killed;
    private int version;
    private String language;
    private String section;

    /** The terms that it was listed under, each between spaces. */
    private String terms;

    protected Tombstone() {}

    Tombstone(EditionArticle article, Instant at, boolean killed) {
        this.articleId = article.id();
        this.at = at;
        this.killed = killed;
        version = article.version();
        language = article.language();
        section = article.section();
        terms = " " + article.terms() + " ";
    }

    void kill() {
        killed = true;
    }

    WithdrawnArticle article() {
        return new WithdrawnArticle(articleId, version, at, killed);
    }
}
