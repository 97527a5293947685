package org.copydesk.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.copydesk.platform.FilterOrder;
import org.jboss.logging.MDC;

/** Puts each request's trace id into the log's context, from where every line that is logged for the request has it. */
@ApplicationScoped
class TraceIdRoute {
    void open(@Observes Router router) {
        router.route().order(FilterOrder.TRACE_ID).handler(TraceIdRoute::note);
    }

    private static void note(RoutingContext request) {
        MDC.put(TraceId.IN_LOG, TraceId.of(request));
        request.next();
    }
}
