package org.copydesk.platform.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.RouterProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Refuses requests that are too large with a problem, where the server underneath would close with an empty answer. The
 * server's own limits are wider, and end what is not worth an answer.
 */
@ApplicationScoped
class RequestLimits {
    static final int LONGEST_ADDRESS = 8192;
    static final int LARGEST_HEADERS = 16_384;

    private final long largestBody;
    private final Set<String> streamed;

    RequestLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody,
            @Any Instance<StreamedBody> streamed) {
        this.largestBody = largestBody.asLongValue();
        this.streamed = streamed.stream().map(StreamedBody::path).collect(Collectors.toSet());
    }

    void guard(@Observes Router router) {
        router.route().order(FilterOrder.REQUEST_LIMITS).handler(this::check);
        router.route().order(FilterOrder.UPLOAD_LIMIT).handler(this::liftLimitOfStreams);
    }

    static String tooLarge(long most) {
        return "Send a body of at most " + most + " bytes.";
    }

    private void check(RoutingContext request) {
        // The server has said "100 Continue" by itself; what reads the body must not say it again.
        request.request().headers().remove(HttpHeaders.EXPECT);
        if (request.request().uri().length() > LONGEST_ADDRESS) {
            RouterProblems.refuse(
                    request, ErrorCode.ADDRESS_TOO_LONG, "Use an address of at most " + LONGEST_ADDRESS + " bytes.");
        } else if (sizeOfHeaders(request.request()) > LARGEST_HEADERS) {
            RouterProblems.refuse(
                    request, ErrorCode.HEADERS_TOO_LARGE, "Send at most " + LARGEST_HEADERS + " bytes of headers.");
        } else if (isStreamed(request)) {
            // The server's own limit looks at the length that is announced, and knows no exceptions.
            request.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            request.next();
        } else if (contentLength(request.request()) > largestBody) {
            RouterProblems.refuse(request, ErrorCode.TOO_LARGE, tooLarge(largestBody));
        } else {
            request.next();
        }
    }

    private boolean isStreamed(RoutingContext request) {
        return streamed.contains(request.normalizedPath())
                && request.request().method().equals(HttpMethod.POST);
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static long contentLength(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException unfit) {
            return Long.MAX_VALUE;
        }
    }

    /** Other bodies are counted by {@link CollectedBody}, if their length was not announced. */
    private void liftLimitOfStreams(RoutingContext request) {
        if (isStreamed(request)) {
            request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, Long.MAX_VALUE);
        }
        request.next();
    }
}
