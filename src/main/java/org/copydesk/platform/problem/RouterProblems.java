package org.copydesk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Writes problem answers to requests that handlers refuse. */
public final class RouterProblems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RouterProblems() {}

    /** Answers with the problem and closes the connection, since what is left of the request is not read. */
    public static void refuse(RoutingContext request, ErrorCode code, String detail) {
        Problem problem = Problem.of(new ProblemException(code, detail), TraceId.of(request));
        request.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(json(problem));
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

    /** Answers a request that has no body which would be left unread. */
    public static void answer(RoutingContext request, ProblemException problem) {
        problem.retryAfter().map(ProblemMappers::wholeSeconds).ifPresent(seconds -> request.response()
                .putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        problem.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(Problem.of(problem, TraceId.of(request))));
    }

    /** Answers a request that failed outside every resource, with a problem that has none of the headers set so far. */
    public static void fail(RoutingContext request, Throwable failure) {
        ProblemException problem = FrameworkProblems.answerTo(failure, TraceId.of(request));
        if (request.response().headWritten()) {
            request.request().connection().close();
        } else if (!request.response().ended()) {
            request.response().headers().clear();
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
