package org.copydesk.webhook.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/** How far a subscription is, and how its endpoint does. Whoever changes it holds its lock. */
@Entity
@Table(name = "webhook_progress")
class Progress {
    /** So many failures in a row, and the endpoint counts as down: it is only probed. */
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
    private Instant leaseUntil;

    protected Progress() {}

    Progress(UUID webhookId, ChangePlace place) {
        this.webhookId = webhookId;
        moveTo(place);
    }

    boolean isLeasedBy(UUID node) {
        return node.equals(leaseOwner);
    }

    Instant leaseUntil() {
        return leaseUntil;
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

    /** The stretch that is being sent again, or null. */
    Stretch replay() {
        return replayNumber == null
                ? null
                : new Stretch(new ChangePlace(replayNumber, replayStep), new ChangePlace(replayToNumber, replayToStep));
    }

    void replay(Stretch stretch) {
        replayNumber = stretch == null ? null : (Long) stretch.behind().number();
        replayStep = stretch == null ? null : (Long) stretch.behind().step();
        replayToNumber = stretch == null ? null : (Long) stretch.to().number();
        replayToStep = stretch == null ? null : (Long) stretch.to().step();
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
