package org.copydesk.push.webhook.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/** Holds how far a webhook is, how its endpoint does and which node sends for it. It is changed under its row's lock alone. */
@Entity
@Table(name = "webhook_progress")
class Progress {
    /** With so many failures in a row an endpoint is down: it is sent one change at a time. */
    static final int DOWN = 5;

    @Id
    private UUID webhookId;

    @Enumerated(EnumType.STRING)
    private ProgressState state = ProgressState.ACTIVE;

    private long placeNumber;
    private long placeStep;
    private Long replayNumber;
    private Long replayStep;
    private Long replayToNumber;
    private Long replayToStep;
    private int failures;
    private Instant failingSince;
    private Instant quietUntil;
    private Instant deliveredAt;
    private UUID leaseOwner;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private Instant leaseUntil;

    protected Progress() {}

    Progress(UUID webhookId, ChangePlace place) {
        this.webhookId = webhookId;
        moveTo(place);
    }

    boolean isLeasedBy(UUID node) {
        return node.equals(leaseOwner);
    }

    void lease(UUID node, Instant until) {
        leaseOwner = node;
        leaseUntil = until;
    }

    void endLease() {
        leaseOwner = null;
    }

    UUID webhookId() {
        return webhookId;
    }

    ProgressState state() {
        return state;
    }

    /** Goes on at once, and as if nothing had failed. */
    void resume() {
        state = ProgressState.ACTIVE;
        failures = 0;
        failingSince = null;
        quietUntil = null;
    }

    void rest(ProgressState how) {
        state = how;
    }

    ChangePlace place() {
        return new ChangePlace(placeNumber, placeStep);
    }

    final void moveTo(ChangePlace place) {
        placeNumber = place.number();
        placeStep = place.step();
    }

    /** The range that is being sent again, or null. */
    ChangeRange replay() {
        return replayNumber == null
                ? null
                : new ChangeRange(
                        new ChangePlace(replayNumber, replayStep), new ChangePlace(replayToNumber, replayToStep));
    }

    void replay(ChangeRange range) {
        replayNumber = range == null ? null : (Long) range.behind().number();
        replayStep = range == null ? null : (Long) range.behind().step();
        replayToNumber = range == null ? null : (Long) range.to().number();
        replayToStep = range == null ? null : (Long) range.to().step();
    }

    /** How many attempts in a row have failed. */
    int failures() {
        return failures;
    }

    boolean isDown() {
        return failures >= DOWN;
    }

    Instant failingSince() {
        return failingSince;
    }

    Instant quietUntil() {
        return quietUntil;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    void succeeded(Instant now) {
        failures = 0;
        failingSince = null;
        quietUntil = null;
        deliveredAt = now;
    }

    void failed(Instant now) {
        failures++;
        if (failingSince == null) {
            failingSince = now;
        }
    }

    void keepQuiet(Instant until) {
        quietUntil = until;
    }

    boolean isToBeGivenUp(Instant now, Duration after) {
        return isDown() && !now.isBefore(failingSince.plus(after));
    }
}
