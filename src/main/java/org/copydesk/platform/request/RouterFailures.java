package org.copydesk.platform.request;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/**
 * Answers with a problem what the server can't read or route, where it would answer with nothing or with something else. The
 * asterisk of OPTIONS names the server as a whole (RFC 9110, section 9.3.7).
 */
@ApplicationScoped
class RouterFailures {
    private static final int NO_CONTENT = 204;
    private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";

    private final ResponseDate date;

    RouterFailures(ResponseDate date) {
        this.date = date;
    }

    void open(@Observes Router router) {
        router.route().order(FilterOrder.ROUTER_FAILURES).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.response().headWritten()) {
            // It broke off in the middle, which only the end of the connection can say.
            request.connection().close();
            return;
        }
        date.addTo(context.response());
        if (request.version() == null) {
            RouterProblems.refuse(context, ErrorCode.HTTP_VERSION_NOT_SUPPORTED, AddressCheck.KNOWN_VERSIONS);
            return;
        }
        if (request.method().equals(HttpMethod.OPTIONS) && request.uri().equals("*")) {
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ALLOW, METHODS)
                    .end();
            return;
        }
        boolean isHostAtFault = context.failure() instanceof VertxException && context.statusCode() == 400;
        if (isHostAtFault) {
            RouterProblems.answer(context, new ProblemException(ErrorCode.MALFORMED, AddressCheck.ONE_HOST));
        } else {
            RouterProblems.fail(context, context.statusCode(), context.failure());
        }
    }

    /** Answers a request that was not understood. Vert.x closes the connection, which can't be understood from there on. */
    void refuse(HttpServerRequest request) {
        date.addTo(request.response());
        RouterProblems.answer(request, problem(request.decoderResult().cause()));
    }

    private static ProblemException problem(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new ProblemException(
                    ErrorCode.ADDRESS_TOO_LONG,
                    "Use an address of at most " + RequestLimits.LONGEST_ADDRESS + " bytes.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new ProblemException(
                    ErrorCode.HEADERS_TOO_LARGE,
                    "Send at most " + RequestLimits.LARGEST_HEADERS + " bytes of headers.");
        }
        return new ProblemException(
                ErrorCode.MALFORMED, "The request's first line or one of its headers is none by RFC 9112.");
    }
}
