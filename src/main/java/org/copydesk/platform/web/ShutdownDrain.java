package org.copydesk.platform.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Drains connections while the server stops. For {@code quarkus.shutdown.delay} it goes on, so that load balancers and
 * clients can turn to another node; every answer closes its connection. In the last moments it refuses all requests:
 * nothing is begun that might not be answered.
 */
@ApplicationScoped
class ShutdownDrain {
    private static final Duration LAST_MOMENTS = Duration.ofMillis(300);
    private static final Duration ELSEWHERE = Duration.ofSeconds(1);

    private final Duration delay;
    private final Clock clock;
    private volatile Instant refusesFrom = Instant.MAX;
    private volatile boolean closing;

    ShutdownDrain(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay, Clock clock) {
        this.delay = delay.orElse(Duration.ZERO);
        this.clock = clock;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        refusesFrom = clock.instant().plus(delay).minus(LAST_MOMENTS);
        closing = true;
    }

    void stand(@Observes Router router) {
        router.route().order(FilterOrder.SHUTDOWN_DRAIN).handler(this::check);
    }

    private void check(RoutingContext request) {
        if (!closing) {
            request.next();
            return;
        }
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        if (clock.instant().isBefore(refusesFrom)) {
            request.next();
        } else {
            RouterProblems.answer(
                    request,
                    new ProblemException(ErrorCode.UNAVAILABLE, "This node is being stopped. Try another one.")
                            .retryAfter(ELSEWHERE));
        }
    }
}
