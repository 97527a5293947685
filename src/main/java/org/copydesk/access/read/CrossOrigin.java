package org.copydesk.access.read;

import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/**
 * Allows pages of every origin to read what is public (the Fetch standard's CORS protocol). No cookies are involved,
 * so that the answer is the same for all and a shared cache may keep it. The desk and administration are open to the
 * configured origins alone.
 */
@ApplicationScoped
class CrossOrigin {
    private static final String PUBLIC =
            "/(?:v1/(?:articles|tags|bylines|captions|publication|search|previews)|feeds|sitemaps|media|openapi(?:[.]\\w+)?|license[.]xml|robots[.]txt|[.]well-known)(?:/.*)?";
    private static final String STAFF = "/v1/(?:desk|admin)(?:/.*)?";
    private static final int FORBIDDEN = 403;

    private final DeskOriginsConfig config;

    CrossOrigin(DeskOriginsConfig config) {
        this.config = config;
    }

    void allow(@Observes Router router) {
        CorsHandler reads = CorsHandler.create()
                .addOrigin("*")
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS))
                .allowedHeaders(Set.of(
                        "Authorization",
                        "If-Match",
                        "If-None-Match",
                        "If-Modified-Since",
                        "If-Unmodified-Since",
                        "Range",
                        "Accept"))
                .exposedHeaders(Set.of(
                        "ETag",
                        "Date",
                        "Link",
                        "Last-Modified",
                        "Retry-After",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Content-Usage",
                        "tdm-reservation",
                        "tdm-policy"))
                .maxAgeSeconds((int) Duration.ofDays(1).toSeconds());
        router.routeWithRegex(PUBLIC)
                .order(FilterOrder.CROSS_ORIGIN)
                .handler(reads)
                .failureHandler(CrossOrigin::refuse);
        config.origins().ifPresent(origins -> router.routeWithRegex(STAFF)
                .order(FilterOrder.CROSS_ORIGIN)
                .handler(staff(origins)));
    }

    /** Requests of other origins are answered as if nothing was configured. */
    private static Handler<RoutingContext> staff(Set<String> origins) {
        CorsHandler desk = CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.OPTIONS,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Authorization", "Content-Type", "Accept", "If-Match", "If-None-Match", "Idempotency-Key"))
                .exposedHeaders(
                        Set.of("ETag", "Location", "Link", "Last-Modified", "Retry-After", "Allow", "Accept-Patch"))
                .maxAgeSeconds((int) Duration.ofDays(1).toSeconds());
        return request -> {
            String origin = request.request().getHeader("Origin");
            if (origin != null && origins.contains(origin)) {
                desk.handle(request);
            } else {
                request.next();
            }
        };
    }

    /** The handler refuses an {@code Origin} that it can't read; whatever else fails is for others. */
    private static void refuse(RoutingContext request) {
        if (request.failure() instanceof VertxException && request.statusCode() == FORBIDDEN) {
            RouterProblems.answer(
                    request,
                    new ProblemException(
                            ErrorCode.MALFORMED, "The Origin header must be a scheme, a host and a port at most."));
        } else {
            request.next();
        }
    }
}
