package org.copydesk.push.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.net.RetryAfter;
import org.copydesk.push.PushConfig;
import org.copydesk.push.RetrySchedule;

/** Records the result of a batch: attempts, changes that have to wait, dead letters, and how far the webhook is. */
@ApplicationScoped
class OutcomeRecorder {
    private final DeliveryRepository deliveries;
    private final RetrySchedule schedule;
    private final PushConfig config;
    private final Clock clock;

    OutcomeRecorder(DeliveryRepository deliveries, RetrySchedule schedule, PushConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.schedule = schedule;
        this.config = config;
        this.clock = clock;
    }

    /** @param progress of the webhook, locked */
    void record(DeliveryBatch batch, Progress progress) {
        Instant now = clock.instant();
        boolean wasDown = progress.isDown();
        batch.settled().forEach(change -> record(progress, change));
        progress.moveTo(batch.place());
        if (batch.replayed() != null && progress.replay() != null) {
            progress.replay(progress.replay().from(batch.replayed()));
        }
        if (batch.restUntil() != null) {
            progress.keepQuiet(batch.restUntil());
        }
        if (wasDown && !progress.isDown()) {
            deliveries.tryAllAgain(progress.webhookId(), now);
        }
        if (batch.settled().stream().anyMatch(OutgoingChange::isGone)) {
            progress.rest(ProgressState.ENDED);
        } else if (progress.isToBeGivenUp(now, config.giveUpAfter())) {
            progress.rest(ProgressState.STOPPED);
        } else if (batch.isOutdated() && progress.state() == ProgressState.ACTIVE) {
            progress.rest(ProgressState.OUTDATED);
        }
    }

    private void record(Progress progress, OutgoingChange change) {
        UUID webhook = progress.webhookId();
        if (change.isTried()) {
            deliveries.add(new Attempt(Ids.next(), webhook, change));
        }
        WaitingChange waiting = change.wasWaiting() || !change.isDone()
                ? deliveries.findById(
                        WaitingChange.Key.of(webhook, change.message().place()))
                : null;
        if (change.isDone()) {
            if (change.isTried()) {
                progress.succeeded(change.at());
            }
            if (waiting != null) {
                remove(waiting, webhook, change.at());
            }
        } else if (change.isTried()) {
            progress.failed(change.at());
            keepQuiet(progress, change);
            retry(webhook, change, waiting == null ? enqueue(webhook, change, change.at()) : waiting);
        } else if (waiting == null) {
            boolean isFirst = deliveries.first(webhook, change.articleId()).isEmpty();
            var unused = enqueue(webhook, change, isFirst ? change.at() : null);
        }
    }

    private WaitingChange enqueue(UUID webhook, OutgoingChange change, Instant nextAt) {
        WaitingChange waiting = new WaitingChange(
                WaitingChange.Key.of(webhook, change.message().place()),
                change.articleId(),
                change.message().kind(),
                change.at(),
                nextAt);
        deliveries.persist(waiting);
        return waiting;
    }

    private void retry(UUID webhook, OutgoingChange change, WaitingChange waiting) {
        int attempts = change.attemptsBefore() + 1;
        Optional<Instant> next = schedule.next(attempts, waiting.firstAt(), change.at(), askedFor(change));
        waiting.failed(attempts, next.orElse(null));
        if (next.isEmpty()) {
            deliveries.giveUp(
                    waiting.giveUp(change.at(), change.answer().error().orElse("")));
            remove(waiting, webhook, change.at());
        }
    }

    /** Removes one, and lets the next of its article be tried. */
    private void remove(WaitingChange waiting, UUID webhook, Instant now) {
        deliveries.delete(waiting);
        deliveries.first(webhook, waiting.articleId()).ifPresent(next -> next.isNext(now));
    }

    private void keepQuiet(Progress progress, OutgoingChange change) {
        Duration askedFor = askedFor(change);
        if (progress.isDown() || askedFor != null) {
            int beyond = Math.max(1, progress.failures() - Progress.DOWN + 1);
            progress.keepQuiet(change.at().plus(schedule.pause(beyond, askedFor)));
        }
    }

    private static Duration askedFor(OutgoingChange change) {
        return RetryAfter.read(change.answer().retryAfter(), change.at()).orElse(null);
    }

    /** When to look at the webhook again, given its last result; empty if only a further change is to be sent. */
    Optional<Instant> nextTime(DeliveryBatch batch, Progress progress) {
        boolean hasWaiting = !batch.isDone() || batch.webhook().waiting().count() > 0;
        if (progress.state() != ProgressState.ACTIVE || (!hasWaiting && batch.restUntil() == null)) {
            return Optional.empty();
        }
        Optional<Instant> next = deliveries.nextAttempt(progress.webhookId());
        Instant quiet = progress.quietUntil();
        return quiet == null || next.filter(quiet::isBefore).isPresent() ? next : Optional.of(quiet);
    }
}
