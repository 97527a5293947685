package org.copydesk.article.lock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Stores who has an article open. An advisory lock: versions, not this, guard changes. */
@Entity
@Table(name = "article_lock")
class ArticleLock {
    @Id
    private UUID articleId;

    private String holder;
    private Instant heldSince;
    private Instant heldUntil;

    protected ArticleLock() {}

    ArticleLock(UUID articleId) {
        this.articleId = articleId;
    }

    /** Gives the lock to somebody, or renews theirs. */
    void give(String by, Instant now, Instant until) {
        if (!isHeldBy(by, now)) {
            holder = by;
            heldSince = now;
        }
        heldUntil = until;
    }

    boolean isHeld(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil);
    }

    boolean isHeldBy(String by, Instant now) {
        return isHeld(now) && holder.equals(by);
    }

    UUID articleId() {
        return articleId;
    }

    LockView view() {
        return new LockView(holder, heldSince, heldUntil);
    }
}
