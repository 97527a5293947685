package org.copydesk.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link that shows an article before its publication, or the draft of a front. Revoking it removes the row; the link's signature stays good. */
@Entity
@Table(name = "preview")
class Preview {
    @Id
    private UUID id;

    private UUID articleId;
    private String front;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;

    protected Preview() {}

    Preview(UUID id, PreviewSubject subject, String createdBy, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.articleId = subject.articleId();
        this.front = subject.front();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    PreviewSubject subject() {
        return new PreviewSubject(articleId, front);
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
