package org.copydesk.push.webhook.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/** A change that could not be delivered yet, or waits behind such a change of the same article. */
@Entity
@Table(name = "webhook_waiting")
class WaitingChange {
    /** A change for a webhook. */
    @Embeddable
    record Key(UUID webhookId, long number, long step) implements Serializable {
        static Key of(UUID webhookId, ChangePlace place) {
            return new Key(webhookId, place.number(), place.step());
        }

        ChangePlace place() {
            return new ChangePlace(number, step);
        }
    }

    @EmbeddedId
    private Key key;

    private UUID articleId;
    private String kind;
    private int attempts;
    private Instant firstAt;
    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private Instant nextAt;

    protected WaitingChange() {}

    /** @param nextAt when to try; null behind another one */
    WaitingChange(Key key, UUID articleId, String kind, Instant firstAt, Instant nextAt) {
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
