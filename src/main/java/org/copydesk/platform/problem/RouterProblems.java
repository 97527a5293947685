package org.copydesk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes problem answers to requests that handlers refuse. */
public final class RouterProblems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RouterProblems() {}

    /** Answers with the problem and closes the connection, since what is left of the request is not read. */
    public static void refuse(RoutingContext request, ErrorCode code, String detail) {
        refuse(request, new ProblemException(code, detail));
    }

    /** Does the same for a problem with more to it. */
    public static void refuse(RoutingContext request, ProblemException problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        answer(request, problem);
    }

    /** The problem as it is answered to this request. */
    public static Problem of(RoutingContext request, ProblemException problem) {
        return Problem.of(problem, TraceId.of(request));
    }

    /** Answers with a problem that was told to somebody before, under this request's own trace id. */
    public static void answer(RoutingContext request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .end(json(problem.under(TraceId.of(request))));
    }

    /** Answers a request that reaches no handler. */
    public static void answer(HttpServerRequest request, ProblemException problem) {
        write(request.response(), problem, TraceId.of(request));
    }

    /** Answers a request that has no body which would be left unread. */
    public static void answer(RoutingContext request, ProblemException problem) {
        write(request.response(), problem, TraceId.of(request));
    }

    private static void write(HttpServerResponse response, ProblemException problem, String traceId) {
        problem.retryAfter()
                .map(ProblemMappers::wholeSeconds)
                .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(Problem.of(problem, traceId)));
    }

    /**
     * Answers a request that a handler of the framework's gave up.
     *
     * @param status the status that it chose
     * @param failure why, or null
     */
    public static void fail(RoutingContext request, int status, Throwable failure) {
        if (status >= 400 && status < 500) {
            answer(request, FrameworkProblems.ofStatus(status));
        } else {
            fail(request, failure == null ? new IllegalStateException("A handler failed with " + status) : failure);
        }
    }

    /** Answers a request that failed outside every resource, with a problem that has none of the headers set so far. */
    public static void fail(RoutingContext request, Throwable failure) {
        ProblemException problem = FrameworkProblems.answerTo(failure, TraceId.of(request));
        if (request.response().headWritten()) {
            request.request().connection().close();
        } else if (!request.response().ended()) {
            String date = request.response().headers().get(HttpHeaders.DATE);
            request.response().headers().clear();
            if (date != null) {
                request.response().putHeader(HttpHeaders.DATE, date);
            }
            answer(request, problem);
        }
    }

    private static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem has no value that JSON can't hold", impossible);
        }
    }
}
