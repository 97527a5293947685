package org.copydesk.webhook.dispatch;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/** A change that could not be delivered yet, or stands behind such a one of the same article. */
@Entity
@Table(name = "webhook_waiting")
class WaitingChange {
    @EmbeddedId
    private ChangeKey key;

    private UUID articleId;
    private String kind;
    private int attempts;
    private Instant firstAt;
    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private Instant nextAt;

    protected WaitingChange() {}

    /** @param nextAt when to try; null behind another one */
    WaitingChange(ChangeKey key, UUID articleId, String kind, Instant firstAt, Instant nextAt) {
        this.key = key;
        this.articleId = articleId;
        this.kind = kind;
        this.firstAt = firstAt;
        this.nextAt = nextAt;
    }

    ChangePlace place() {
        return key.place();
    }

    UUID articleId() {
        return articleId;
    }

    String kind() {
        return kind;
    }

    int attempts() {
        return attempts;
    }

    Instant firstAt() {
        return firstAt;
    }

    void failed(int attemptsSoFar, Instant next) {
        attempts = attemptsSoFar;
        nextAt = next;
    }

    void isNext(Instant now) {
        nextAt = now;
    }

    DeadLetter giveUp(Instant now, String error) {
        return new DeadLetter(key, articleId, kind, attempts, firstAt, now, error);
    }
}
