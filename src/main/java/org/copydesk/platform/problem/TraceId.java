package org.copydesk.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id that ties an answer to the log: that of the span where requests are traced, else the caller's W3C trace id if it
 * sent one, else a new one for each request.
 */
@ApplicationScoped
class TraceId {
    /** Its name in the log's context, which is OpenTelemetry's, too. */
    static final String IN_LOG = "traceId";

    private static final String KEY = "copydesk.trace-id";
    private static final String NONE = "0".repeat(32);
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final CurrentVertxRequest current;

    TraceId(CurrentVertxRequest current) {
        this.current = current;
    }

    String ofCurrentRequest() {
        RoutingContext request = current.getCurrent();
        return request == null ? fresh() : of(request);
    }

    static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        Object traced = MDC.get(IN_LOG);
        String id = traced == null ? of(request.request()) : traced.toString();
        request.put(KEY, id);
        return id;
    }

    /** That of a request which is not traced. */
    static String of(HttpServerRequest request) {
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        return matcher.matches() && !matcher.group(1).equals(NONE) ? matcher.group(1) : fresh();
    }

    /** It need not be a secret, and is made for every request. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
