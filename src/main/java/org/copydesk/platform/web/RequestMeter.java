package org.copydesk.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.web.RouteIndex.Route;

/**
 * Times the answers of resources, under Micrometer's names. What is answered from memory does not come here and costs
 * nothing; it is counted where it is answered.
 */
@Provider
@NonBlocking
@PreMatching
@Priority(FilterOrder.REQUEST_METER)
class RequestMeter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STARTED = "copydesk.request-started";
    private static final String NOWHERE = "UNKNOWN";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private final MeterRegistry meters;
    private final ResourceInfo resource;
    private final RouteIndex routes;
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    /** What answers are told apart by. */
    private record Answered(String method, String template, int status) {}

    RequestMeter(MeterRegistry meters, ResourceInfo resource, RouteIndex routes) {
        this.meters = meters;
        this.resource = resource;
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, Timer.start(meters));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STARTED) instanceof Timer.Sample sample) {
            sample.stop(timer(request.getMethod(), response.getStatus()));
        }
    }

    private Timer timer(String method, int status) {
        return timers.computeIfAbsent(
                new Answered(METHODS.contains(method) ? method : NOWHERE, template(), status), this::timer);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("http.server.requests")
                .description("What resources answered; answers from memory are not among them")
                .tags(Tags.of(
                        "method", answered.method(),
                        "uri", answered.template(),
                        "status", String.valueOf(answered.status()),
                        "outcome", Outcome.forStatus(answered.status()).name()))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    /** The operation's address with its variables as they stand in the contract, so that there are only so many. */
    private String template() {
        return routes.of(resource.getResourceMethod()).map(Route::template).orElse(NOWHERE);
    }
}
