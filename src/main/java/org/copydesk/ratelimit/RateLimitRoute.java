package org.copydesk.ratelimit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.copydesk.access.authentication.Caller;
import org.copydesk.access.authentication.Callers;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/** Counts reads of the edition, and refuses those over the limit. Where there is no limit, there is no such route. */
@ApplicationScoped
public class RateLimitRoute {
    private static final String EDITION = "/(v1/(articles|tags|bylines|captions|search)|feeds|sitemaps)(/.*)?";
    private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence RATE_LIMIT_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");

    private final RateLimitConfig config;
    private final Callers callers;
    private final Clock clock;
    private final MeterRegistry meters;

    RateLimitRoute(RateLimitConfig config, Callers callers, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.callers = callers;
        this.clock = clock;
        this.meters = meters;
    }

    void open(@Observes Router router) {
        config.perAddress().ifPresent(perAddress -> {
            Counted addresses = counted("address", perAddress);
            Counted tokens = counted("token", config.perToken().orElse(perAddress));
            router.routeWithRegex(EDITION)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(FilterOrder.RATE_LIMIT)
                    .handler(request -> count(request, addresses, tokens));
        });
    }

    /** @param policy its policy as clients read it, made once */
    private record Counted(RateLimit limit, CharSequence policy, Counter refused) {}

    private Counted counted(String name, int requests) {
        RateLimit limit = new RateLimit(name, requests, config.period(), clock);
        Counter refused = Counter.builder("copydesk.ratelimit.refused")
                .description("Reads that were refused because an address or a token had used up its number")
                .tag("limit", name)
                .register(meters);
        return new Counted(limit, HttpHeaders.createOptimized(limit.policy()), refused);
    }

    private void count(RoutingContext request, Counted addresses, Counted tokens) {
        Caller caller = callers.of(request);
        Counted counted = caller.hasToken() ? tokens : addresses;
        Quota quota = counted.limit().count(caller.key());
        HttpServerResponse response = request.response();
        response.putHeader(RATE_LIMIT_POLICY, counted.policy());
        response.putHeader(RATE_LIMIT, quota.header());
        if (quota.isWithin()) {
            request.next();
        } else {
            counted.refused().increment();
            RouterProblems.answer(request, refusal(caller).retryAfter(quota.renewal()));
        }
    }

    private static ProblemException refusal(Caller caller) {
        return new ProblemException(
                ErrorCode.TOO_MANY_REQUESTS,
                (caller.hasToken() ? "Your token" : "Your address")
                        + " has used up its requests for now. Try again when Retry-After says so.");
    }
}
