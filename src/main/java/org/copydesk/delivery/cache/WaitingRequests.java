package org.copydesk.delivery.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/** Lets requests wait for a pending answer without holding a thread. */
@Singleton
class WaitingRequests {
    private final Vertx vertx;
    private final DeliveryConfig config;
    private final Freshness freshness;
    private final AnswerSender sender;

    WaitingRequests(Vertx vertx, DeliveryConfig config, Freshness freshness, AnswerSender sender) {
        this.vertx = vertx;
        this.config = config;
        this.freshness = freshness;
        this.sender = sender;
    }

    /** Goes on as soon as there is an answer, or on its own where there is none for others. */
    void await(RoutingContext request, PendingAnswer pending) {
        Context loop = vertx.getOrCreateContext();
        AtomicBoolean done = new AtomicBoolean();
        long timer = vertx.setTimer(config.patience().toMillis(), late -> {
            if (done.compareAndSet(false, true)) {
                makeDo(request, pending.before());
            }
        });
        pending.whenDone(answer -> loop.runOnContext(now -> {
            if (done.compareAndSet(false, true)) {
                vertx.cancelTimer(timer);
                resume(request, pending.before(), answer);
            }
        }));
    }

    private void resume(RoutingContext request, StoredAnswer before, Optional<StoredAnswer> answer) {
        if (answer.isEmpty()) {
            request.next();
        } else if (answer.get().isUnavailable() && freshness.isBetterThanNone(before)) {
            sender.sendStale(request, before);
        } else {
            sender.send(request, answer.get());
        }
    }

    /** Where the database takes too long, what was shown before is better than nothing. */
    private void makeDo(RoutingContext request, StoredAnswer before) {
        if (freshness.isBetterThanNone(before)) {
            sender.sendStale(request, before);
        } else {
            RouterProblems.answer(
                    request,
                    new ProblemException(ErrorCode.UNAVAILABLE, "The answer takes too long. Try again in a moment.")
                            .retryAfter(config.patience()));
        }
    }
}
