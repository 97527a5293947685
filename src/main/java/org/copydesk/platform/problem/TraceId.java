package org.copydesk.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id that ties an answer to the log: the caller's W3C trace id if it sent one, else a new one for each request. */
@ApplicationScoped
class TraceId {
    private static final String KEY = "copydesk.trace-id";
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

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
        String parent = request.request().getHeader("traceparent");
        Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        String id = matcher.matches() ? matcher.group(1) : fresh();
        request.put(KEY, id);
        return id;
    }

    private static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
