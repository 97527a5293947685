package org.copydesk.push.webhook.delivery;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/** A change whose delivery was given up. */
@Entity
@Table(name = "webhook_dead_letter")
class DeadLetter {
    @EmbeddedId
    private WaitingChange.Key key;

    private UUID articleId;
    private String kind;
    private int attempts;
    private Instant firstAt;
    private Instant givenUpAt;
    private String error;

    protected DeadLetter() {}

    DeadLetter(
            WaitingChange.Key key,
            UUID articleId,
            String kind,
            int attempts,
            Instant firstAt,
            Instant givenUpAt,
            String error) {
        this.key = key;
        this.articleId = articleId;
        this.kind = kind;
        this.attempts = attempts;
        this.firstAt = firstAt;
        this.givenUpAt = givenUpAt;
        this.error = error;
    }

    ChangePlace place() {
        return key.place();
    }

    UUID articleId() {
        return articleId;
    }

    /** To be tried again as if for the first time. */
    WaitingChange revive(Instant now, boolean behindAnother) {
        return new WaitingChange(key, articleId, kind, now, behindAnother ? null : now);
    }

    DeadLetterView view() {
        return new DeadLetterView(ChangeCursor.of(place()), kind, articleId, attempts, firstAt, givenUpAt, error);
    }
}
