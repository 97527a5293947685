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
import org.copydesk.partner.changes.ChangeSignal;
import org.copydesk.partner.changes.PartnerChanges;
import org.copydesk.platform.problem.ProblemException;

/** A subscription that this node sends for: one round after the other, and none while there is nothing to do. */
final class Lane {
    /** How long at most until it is looked whether another node has something for the partner alone. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** So long it takes until the next round begins: one of a few changes costs about as much as one of a single change. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    /** What all lanes of a node share. */
    record Shared(
            UUID node,
            Settlement settlement,
            PartnerChanges changes,
            ChangeSignal signal,
            Calls calls,
            DispatchMeters meters,
            Clock clock,
            Executor workers) {}

    private final UUID webhook;
    private final Shared shared;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile Instant notBefore = Instant.EPOCH;
    private volatile Instant due = Instant.EPOCH;
    private volatile long read = -1;
    private volatile boolean isQuiet;

    Lane(UUID webhook, Shared shared) {
        this.webhook = webhook;
        this.shared = shared;
    }

    /** Begins a round if there is something to do and none is under way. Does not wait. */
    void look(Instant now) {
        boolean isTime = !now.isBefore(due) || (!isQuiet && shared.signal().moves() > read);
        if (isTime && !now.isBefore(notBefore) && isBusy.compareAndSet(false, true)) {
            shared.workers().execute(this::begin);
        }
    }

    /** Something changed that can't be seen from here. */
    void wake() {
        due = Instant.EPOCH;
        notBefore = Instant.EPOCH;
    }

    boolean isBusy() {
        return isBusy.get();
    }

    private void begin() {
        Instant now = shared.clock().instant();
        notBefore = now.plus(BETWEEN_ROUNDS);
        due = now.plus(LOOK);
        try {
            var unused = round(now).whenComplete((done, failed) -> {
                if (failed != null) {
                    trouble(failed);
                }
                isBusy.set(false);
            });
        } catch (RuntimeException failed) {
            trouble(failed);
            isBusy.set(false);
        }
    }

    private CompletionStage<Void> round(Instant now) {
        long moves = shared.signal().moves();
        Optional<Standing> found = shared.settlement().standing(webhook, shared.node());
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
        Round round = new Round(standing, shared.changes());
        boolean more = round.read();
        if (!more) {
            read = moves;
        }
        Set<UUID> blocked = shared.settlement().blocked(webhook, round.articles());
        return round.send(blocked, shared.calls(), shared.clock())
                .thenAcceptAsync(result -> settle(result, standing, more), shared.workers());
    }

    private void settle(RoundResult result, Standing standing, boolean more) {
        boolean isOurs = result.isEmpty() || shared.settlement().settle(webhook, shared.node(), result);
        shared.meters().count(result.outcomes());
        boolean moved = isOurs && result.place() != null;
        if (more || !result.outcomes().stream().allMatch(Outcome::isDone) || (standing.isDown() && moved)) {
            due = Instant.EPOCH;
        } else if (standing.nextDue() != null && standing.nextDue().isBefore(due)) {
            due = standing.nextDue();
        }
    }

    private void trouble(Throwable failed) {
        boolean isRefusal = failed instanceof ProblemException || failed.getCause() instanceof ProblemException;
        Log.debugf(failed, "Nothing can be sent for webhook %s for now", webhook);
        if (!isRefusal) {
            Log.warnf("A round for webhook %s broke off; trying again in %s: %s", webhook, AFTER_TROUBLE, failed);
        }
        Instant now = shared.clock().instant();
        notBefore = now.plus(isRefusal ? LOOK : AFTER_TROUBLE);
        due = notBefore;
    }
}
