package org.copydesk.webhook.dispatch;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.copydesk.partner.changes.ChangeSignal;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** A subscription that this node sends for: one round after the other, and none while there is nothing to do. */
final class Lane {
    /** How long at most until it is looked whether another node has something for the partner alone. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /**
     * So long it takes until the next round begins: one of a few changes costs about as much as one of a single change. All
     * lanes begin on multiples of it, so that those of one partner are at the same place at the same time.
     */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);

    /** The same where rounds take long, because there is much to do. */
    private static final Duration WHEN_BUSY = Duration.ofMillis(250);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    /** What all lanes of a node share. */
    record Shared(
            UUID node,
            Settlement settlement,
            Pages pages,
            ChangeSignal signal,
            Calls calls,
            DispatchMeters meters,
            Clock clock,
            Executor workers) {}

    private final UUID webhook;
    private final Shared shared;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final AtomicLong wakes = new AtomicLong();
    private volatile Instant notBefore = Instant.EPOCH;
    private volatile Instant due = Instant.EPOCH;
    private volatile long read = -1;
    private volatile boolean isQuiet;
    private volatile Known known;

    /**
     * How the subscription stood after the last round, which nobody but this lane moves on.
     *
     * @param wakes how often somebody had said by then that it is another
     * @param until when to look whether another node changed it
     */
    private record Known(Standing standing, long wakes, Instant until) {}

    Lane(UUID webhook, Shared shared) {
        this.webhook = webhook;
        this.shared = shared;
    }

    /**
     * Begins a round if there is something to do and none is under way. Does not wait.
     *
     * @param moves of the signal, now
     */
    void look(Instant now, long moves) {
        boolean isTime = !now.isBefore(due) || (!isQuiet && moves > read);
        if (isTime && !now.isBefore(notBefore) && isBusy.compareAndSet(false, true)) {
            shared.workers().execute(() -> begin(now, moves));
        }
    }

    /** Something changed that can't be seen from here. */
    void wake() {
        wakes.incrementAndGet();
        due = Instant.EPOCH;
        notBefore = Instant.EPOCH;
    }

    boolean isBusy() {
        return isBusy.get();
    }

    private void begin(Instant now, long moves) {
        notBefore = next(now, BETWEEN_ROUNDS);
        due = now.plus(LOOK);
        try {
            var unused = round(now, moves).whenComplete((done, failed) -> {
                if (failed != null) {
                    trouble(failed);
                }
                end();
            });
        } catch (RuntimeException failed) {
            trouble(failed);
            end();
        }
    }

    private void end() {
        Instant now = shared.clock().instant();
        if (now.isAfter(notBefore) && !notBefore.equals(Instant.EPOCH)) {
            notBefore = next(now, WHEN_BUSY);
        }
        isBusy.set(false);
    }

    /** The first multiple of a time behind another. */
    private static Instant next(Instant now, Duration multiple) {
        long length = multiple.toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / length + 1) * length);
    }

    private CompletionStage<Void> round(Instant now, long moves) {
        long woken = wakes.get();
        Optional<Standing> found = standing(now, woken);
        if (found.isEmpty()) {
            read = moves;
            return CompletableFuture.completedFuture(null);
        }
        Standing standing = found.get();
        isQuiet = standing.isDown() || standing.isQuiet(now);
        if (standing.isQuiet(now)) {
            due = standing.quietUntil();
            return CompletableFuture.completedFuture(null);
        }
        Round round = new Round(standing, shared.pages(), moves);
        boolean more = round.read();
        if (!more) {
            read = moves;
        }
        Set<UUID> blocked =
                standing.waiting() == 0 ? Set.of() : shared.settlement().blocked(webhook, round.articles());
        return round.send(blocked, shared.calls(), shared.clock())
                .thenAcceptAsync(result -> settle(result, standing, more, woken), shared.workers());
    }

    private Optional<Standing> standing(Instant now, long woken) {
        Known last = known;
        if (last != null && last.wakes() == woken && now.isBefore(last.until())) {
            Instant nextDue = last.standing().nextDue();
            if (nextDue == null || now.isBefore(nextDue)) {
                return Optional.of(last.standing());
            }
        }
        Optional<Standing> found = shared.settlement().standing(webhook, shared.node());
        known = found.map(standing -> new Known(standing, woken, now.plus(LOOK)))
                .orElse(null);
        return found;
    }

    private void settle(RoundResult result, Standing before, boolean more, long woken) {
        Optional<Standing> after = Optional.of(before);
        if (!result.isEmpty()) {
            Known last = known;
            after = shared.settlement().settle(before, shared.node(), result);
            known = last == null
                    ? null
                    : after.map(standing -> new Known(standing, woken, last.until()))
                            .orElse(null);
        }
        shared.meters().count(result.outcomes());
        boolean moved = after.isPresent() && result.place() != null;
        if (more || !result.outcomes().stream().allMatch(Outcome::isDone) || (before.isDown() && moved)) {
            due = Instant.EPOCH;
        } else if (before.nextDue() != null && before.nextDue().isBefore(due)) {
            due = before.nextDue();
        }
    }

    private void trouble(Throwable failed) {
        Optional<ProblemException> refusal = Stream.of(failed, failed.getCause())
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
        known = null;
        Log.debugf(failed, "Nothing can be sent for webhook %s for now", webhook);
        if (refusal.isPresent() && refusal.get().code() == ErrorCode.CURSOR_TOO_OLD) {
            Log.warnf("Webhook %s is past what is kept of the change log; it is sent nothing more", webhook);
            shared.settlement().outdated(webhook, shared.node());
        } else if (refusal.isEmpty()) {
            Log.warnf("A round for webhook %s broke off; trying again in %s: %s", webhook, AFTER_TROUBLE, failed);
        }
        Instant now = shared.clock().instant();
        notBefore = now.plus(refusal.isPresent() ? LOOK : AFTER_TROUBLE);
        due = notBefore;
    }
}
