package org.copydesk.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link that shows an article before its publication. Revoking it removes the row; the link's signature stays good. */
@Entity
@Table(name = "preview")
class Preview {
    @Id
    private UUID id;

    private UUID articleId;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;

    protected Preview() {}

    Preview(UUID id, UUID articleId, String createdBy, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.articleId = articleId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean works(Instant now) {
        return now.isBefore(expiresAt);
    }
}
