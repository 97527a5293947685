package org.copydesk.revision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Stores the content of an article after one save. */
@Entity
@Table(name = "article_revision")
class Revision {
    /** The article, and the number that counts its revisions from 1. */
    @Embeddable
    record Key(UUID articleId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant savedAt;
    private String savedBy;
    private Integer restoredFrom;
    private Integer publishedVersion;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson content;

    protected Revision() {}

    Revision(Key key, Instant savedAt, String savedBy, Integer restoredFrom, StoredJson content) {
        this.key = key;
        this.savedAt = savedAt;
        this.savedBy = savedBy;
        this.restoredFrom = restoredFrom;
        this.content = content;
    }

    void wasPublishedAs(int version) {
        publishedVersion = version;
    }

    StoredJson content() {
        return content;
    }

    RevisionView view() {
        return new RevisionView(key.number(), savedAt, savedBy, restoredFrom, publishedVersion);
    }
}
