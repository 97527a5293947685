package org.copydesk.edition.advance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Stores the advance copy of a story under embargo, or that the copy was revoked. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_advance")
class AdvanceCopy {
    @Id
    private UUID articleId;

    private long number;
    private Instant movedAt;

    /** Why it was revoked; null while it is valid. */
    private String reason;

    private String language;
    private String sourceName;
    private boolean syndicatable;

    /** As a tombstone keeps them. */
    private String terms;

    private String listing;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson snapshot;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson body;

    protected AdvanceCopy() {}

    AdvanceCopy(UUID articleId) {
        this.articleId = articleId;
    }

    void show(
            ArticleTraits traits,
            String newListing,
            StoredJson newSnapshot,
            StoredJson newBody,
            long newNumber,
            Instant now) {
        number = newNumber;
        movedAt = now;
        reason = null;
        language = traits.language();
        sourceName = traits.source();
        syndicatable = traits.syndicatable();
        terms = traits.terms();
        listing = newListing;
        snapshot = newSnapshot;
        body = newBody;
    }

    void takeBack(String why, long newNumber, Instant now) {
        number = newNumber;
        movedAt = now;
        reason = why;
        listing = null;
        snapshot = null;
        body = null;
    }

    boolean stands() {
        return reason == null;
    }

    boolean says(String otherListing, StoredJson otherBody) {
        return stands() && listing.equals(otherListing) && body.text().equals(otherBody.text());
    }
}
