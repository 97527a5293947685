package org.copydesk.push.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Starts, pauses and replays the delivery to a webhook, in the caller's transaction, and lists what it came to. */
@ApplicationScoped
@Transactional
public class WebhookDeliveries {
    private static final int MOST_REVIVED = 200;

    private final ProgressRepository progress;
    private final DeliveryRepository deliveries;
    private final Event<TargetChanged> changes;
    private final Clock clock;

    WebhookDeliveries(
            ProgressRepository progress, DeliveryRepository deliveries, Event<TargetChanged> changes, Clock clock) {
        this.progress = progress;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    /** How far a webhook is. */
    public PositionView position(UUID webhook) {
        Progress one = progress.findById(webhook);
        return new PositionView(one.state(), ChangeCursor.of(one.place()), one.failingSince(), one.deliveredAt());
    }

    /** Attempts behind one of them, the latest first; null for the first. */
    public List<AttemptView> attempts(UUID webhook, RowPosition after, int most) {
        return deliveries.attempts(webhook, after, most).stream()
                .map(Attempt::view)
                .toList();
    }

    /** The dead letters of a range, in the order of the changes. */
    public List<DeadLetterView> deadLetters(UUID webhook, ChangeRange range, int most) {
        return deliveries.deadLetters(webhook, range, most).stream()
                .map(DeadLetter::view)
                .toList();
    }

    /** The smallest range with all changes that were tried from one time until another; empty if none was. */
    public Optional<ChangeRange> tried(UUID webhook, Instant from, Instant to) {
        List<Attempt> ends = deliveries.ends(webhook, from, to);
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ChangeRange.including(ends.get(0).place(), ends.get(1).place()));
    }

    /** Starts to send what comes behind a place. */
    public void start(UUID webhook, ChangePlace place, boolean paused) {
        Progress one = new Progress(webhook, place);
        if (paused) {
            one.rest(ProgressState.PAUSED);
        }
        progress.persist(one);
        changed(webhook);
    }

    /**
     * Pauses, or goes on.
     *
     * @param anew whether to forget that the endpoint failed, because it is another one now
     * @throws ProblemException 409 if it has ended
     */
    public void change(UUID webhook, boolean paused, boolean anew) {
        Progress one = progress.locked(webhook);
        if (one.state() == ProgressState.ENDED) {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT, "The endpoint answered 410, which ended this webhook. Make another one.");
        }
        if (one.state() == ProgressState.OUTDATED) {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT,
                    "What this webhook has yet to send is not kept any more. Make another one, and bring your copy up to"
                            + " date from /v1/changes/snapshot.");
        }
        if (paused) {
            one.rest(ProgressState.PAUSED);
        } else if (anew || one.state() != ProgressState.ACTIVE) {
            one.resume();
            deliveries.tryAllAgain(webhook, clock.instant());
        }
        changed(webhook);
    }

    /** Says that something of a webhook was changed that concerns what it is sent, such as its secret. */
    public void changed(UUID webhook) {
        changes.fire(new TargetChanged(webhook));
    }

    /** Sends a range again, beside what comes; one that is under way grows by it. */
    public void replay(UUID webhook, ChangeRange range) {
        Progress one = progress.locked(webhook);
        ChangeRange reached = new ChangeRange(range.behind(), min(range.to(), one.place()));
        if (reached.behind().compareTo(reached.to()) < 0) {
            one.replay(one.replay() == null ? reached : one.replay().with(reached));
        }
        changed(webhook);
    }

    private static ChangePlace min(ChangePlace one, ChangePlace other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * Tries dead letters again.
     *
     * @return how many; {@value #MOST_REVIVED} at most
     */
    public int revive(UUID webhook, ChangeRange range) {
        var unused = progress.locked(webhook);
        Instant now = clock.instant();
        List<DeadLetter> letters = deliveries.deadLetters(webhook, range, MOST_REVIVED);
        letters.forEach(letter -> revive(webhook, letter, now));
        changed(webhook);
        return letters.size();
    }

    private void revive(UUID webhook, DeadLetter letter, Instant now) {
        boolean behindAnother = deliveries.first(webhook, letter.articleId()).isPresent();
        deliveries.remove(letter);
        if (deliveries
                .findByIdOptional(WaitingChange.Key.of(webhook, letter.place()))
                .isEmpty()) {
            deliveries.persist(letter.revive(now, behindAnother));
        }
    }
}
