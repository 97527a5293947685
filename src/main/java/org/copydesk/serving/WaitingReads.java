package org.copydesk.serving;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/** Requests that wait for the answer which another one fetches. None holds a thread meanwhile. */
@Singleton
class WaitingReads {
    private final Vertx vertx;
    private final DeliveryConfig config;
    private final Freshness freshness;
    private final AnswerSender sender;

    WaitingReads(Vertx vertx, DeliveryConfig config, Freshness freshness, AnswerSender sender) {
        this.vertx = vertx;
        this.config = config;
        this.freshness = freshness;
        this.sender = sender;
    }

    /** Goes on as soon as the flight has landed: with its answer, or on its own if that is for nobody else. */
    void await(RoutingContext request, Flight flight) {
        Context loop = vertx.getOrCreateContext();
        Turn turn = new Turn();
        long timer = vertx.setTimer(config.patience().toMillis(), late -> {
            if (turn.take()) {
                makeDo(request, flight.before());
            }
        });
        flight.whenLanded(answer -> loop.runOnContext(landed -> {
            if (turn.take()) {
                vertx.cancelTimer(timer);
                resume(request, flight, answer);
            }
        }));
    }

    private void resume(RoutingContext request, Flight flight, Optional<StoredAnswer> answer) {
        if (answer.isEmpty()) {
            request.next();
        } else if (answer.get().isUnavailable() && freshness.isBetterThanNone(flight.before())) {
            sender.sendStale(request, flight.before());
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

    /** Who goes first, the flight or the timer; both look on the request's own event loop only. */
    private static final class Turn {
        private boolean taken;

        boolean take() {
            boolean first = !taken;
            taken = true;
            return first;
        }
    }
}
