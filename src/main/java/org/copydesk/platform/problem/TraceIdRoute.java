package org.copydesk.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Puts each request's trace id into the log's context, from where every line that is logged for the request has it. */
@ApplicationScoped
class TraceIdRoute {
    /** After what is answered on the event loop, such as from memory: nothing is logged for that. */
    private static final int ORDER = Integer.MIN_VALUE + 2_000;

    void open(@Observes Router router) {
        router.route().order(ORDER).handler(TraceIdRoute::note);
    }

    private static void note(RoutingContext request) {
        MDC.put(TraceId.IN_LOG, TraceId.of(request));
        request.next();
    }
}
