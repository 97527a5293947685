package org.copydesk.push.webhook.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.push.Calls;

/**
 * Sends a batch to its endpoint, several changes at once. An endpoint that failed gets one at a time; one that is down, is gone or
 * asks to be left alone gets no more of the batch.
 */
final class EndpointCalls {
    private static final int AT_ONCE = 8;

    private final DeliveryBatch batch;
    private final Target target;
    private final Calls calls;
    private final Clock clock;
    private final Deque<OutgoingChange> ready = new ArrayDeque<>();
    private final CompletableFuture<DeliveryBatch> done = new CompletableFuture<>();
    private int failures;
    private int underWay;
    private boolean isOver;

    /** @param clock says when each attempt is made */
    EndpointCalls(DeliveryBatch batch, Calls calls, Clock clock) {
        this.batch = batch;
        this.target = batch.webhook().target();
        this.failures = batch.webhook().failures();
        this.calls = calls;
        this.clock = clock;
    }

    /** Sends the changes of the batch. A new change of an article of which another waits is not tried. */
    synchronized CompletionStage<DeliveryBatch> send() {
        Set<UUID> waiting = batch.webhook().waiting().articles();
        for (OutgoingChange change : batch.changes()) {
            boolean isBehind = !change.wasWaiting() && waiting.contains(change.articleId());
            if (isBehind || change.message().body() == null) {
                change.passedOver(clock.instant());
                batch.settle(change);
            } else {
                ready.add(change);
            }
        }
        next();
        return done;
    }

    private void next() {
        while (!isOver && !ready.isEmpty() && underWay < (failures > 0 ? 1 : AT_ONCE)) {
            underWay++;
            start(ready.poll());
        }
        if (underWay == 0 && (isOver || ready.isEmpty())) {
            batch.end(clock.instant());
            done.complete(batch);
        }
    }

    private void start(OutgoingChange change) {
        Instant now = clock.instant();
        String id = ChangeMessage.id(target.id(), change.message().place());
        var unused = calls.call(
                        ChangeMessage.request(target, id, now, change.message().body()))
                .thenAccept(answer -> end(change, answer, now))
                .exceptionally(this::breakOff);
    }

    /** Ends the batch with a failure that is not the endpoint's. */
    private Void breakOff(Throwable failed) {
        done.completeExceptionally(failed);
        return null;
    }

    private synchronized void end(OutgoingChange change, OutboundAnswer answer, Instant at) {
        underWay--;
        change.tried(answer, at);
        batch.settle(change);
        failures = change.isDone() ? 0 : failures + 1;
        isOver = isOver || change.isGone() || failures >= Progress.DOWN || (!change.isDone() && asksForQuiet(answer));
        next();
    }

    private static boolean asksForQuiet(OutboundAnswer answer) {
        return answer.retryAfter() != null && (answer.status() == 429 || answer.status() == 503);
    }
}
