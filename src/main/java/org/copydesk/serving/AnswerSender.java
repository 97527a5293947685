package org.copydesk.serving;

import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.copydesk.platform.problem.RouterProblems;

/** Sends stored answers from the event loop. Only the first who wants one in a coding waits while it is encoded elsewhere. */
@Singleton
class AnswerSender {
    private static final int NOT_MODIFIED = 304;
    private static final int PERMANENT_REDIRECT = 308;

    private final Vertx vertx;

    AnswerSender(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Sends the answer. What can't be sent is a 500, so that nobody waits for it. */
    void send(RoutingContext context, StoredAnswer answer) {
        try {
            if (answer.problem() != null) {
                answer.headers().forEach(context.response()::putHeader);
                RouterProblems.answer(context, answer.problem());
            } else if (answer.isRedirect()) {
                HttpServerResponse response = context.response().setStatusCode(PERMANENT_REDIRECT);
                answer.headers().forEach(response::putHeader);
                response.end();
            } else {
                sendRepresentation(context, answer);
            }
        } catch (RuntimeException failed) {
            RouterProblems.fail(context, failed);
        }
    }

    /** Sends it with the mark that it may have changed meanwhile (RFC 9211, section 2; RFC 7234, section 5.5.1). */
    void sendStale(RoutingContext context, StoredAnswer answer) {
        StaleMark.HEADERS.forEach(context.response()::putHeader);
        send(context, answer);
    }

    private void sendRepresentation(RoutingContext context, StoredAnswer answer) {
        ContentCoding coding = answer.codingFor(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Variant ready = answer.ready(coding);
        if (ready != null) {
            send(context, answer, ready);
        } else {
            vertx.executeBlocking(() -> answer.in(coding), false)
                    .onSuccess(encoded -> send(context, answer))
                    .onFailure(failed -> RouterProblems.fail(context, failed));
        }
    }

    @SuppressWarnings("deprecation") // until Vert.x 5, nothing else sends bytes without copying them
    private static void send(RoutingContext context, StoredAnswer answer, Variant variant) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (preconditions(request).areMetBy(variant.etag(), answer.lastModified())) {
            answer.forEachHeaderOfUnchanged(variant, response::putHeader);
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        answer.forEachHeader(variant, response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, variant.length());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(variant.bytes())));
        }
    }

    private static Preconditions preconditions(HttpServerRequest request) {
        String ifNoneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return new Preconditions(
                ifNoneMatch == null ? null : String.join(",", request.headers().getAll(HttpHeaders.IF_NONE_MATCH)),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
    }
}
