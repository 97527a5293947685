package org.copydesk.delivery.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/** Sends stored answers from the event loop. Only the first who wants one in a coding waits while it is encoded elsewhere. */
@Singleton
class AnswerSender {
    private final Vertx vertx;
    private final Freshness freshness;

    AnswerSender(Vertx vertx, Freshness freshness) {
        this.vertx = vertx;
        this.freshness = freshness;
    }

    /** Sends the answer. What can't be sent is a 500, so that nobody waits for it. */
    void send(RoutingContext context, StoredAnswer answer) {
        try {
            if (answer.problem() != null) {
                answer.headers().forEach(context.response()::putHeader);
                RouterProblems.answer(context, answer.problem());
            } else if (answer.isRedirect()) {
                writer(context).write(answer);
            } else {
                sendRepresentation(context, answer);
            }
        } catch (RuntimeException failed) {
            RouterProblems.fail(context, failed);
        }
    }

    /** Sends it with the mark that it may have changed meanwhile. */
    void sendStale(RoutingContext context, StoredAnswer answer) {
        writer(context).markStale();
        send(context, answer);
    }

    private AnswerWriter writer(RoutingContext context) {
        return new RouterWriter(context, freshness.now());
    }

    private void sendRepresentation(RoutingContext context, StoredAnswer answer) {
        AnswerWriter writer = writer(context);
        ContentCoding coding = writer.codingOf(answer);
        Variant ready = answer.ready(coding);
        if (ready != null) {
            writer.write(answer, ready);
        } else {
            vertx.executeBlocking(() -> answer.in(coding), false)
                    .onSuccess(encoded -> send(context, answer))
                    .onFailure(failed -> RouterProblems.fail(context, failed));
        }
    }

    /** Writes to Vert.x. */
    private static final class RouterWriter extends AnswerWriter {
        private final RoutingContext context;
        private final MultiMap requested;
        private final HttpServerResponse response;
        private final MultiMap headers;

        RouterWriter(RoutingContext context, Instant now) {
            super(now);
            this.context = context;
            this.requested = context.request().headers();
            this.response = context.response();
            this.headers = response.headers();
        }

        @Override
        String requestHeader(CharSequence name) {
            return requested.contains(name) ? String.join(",", requested.getAll(name)) : null;
        }

        @Override
        void header(CharSequence name, CharSequence value) {
            headers.set(name, value);
        }

        @Override
        void end(int status) {
            response.setStatusCode(status).end();
        }

        @Override
        void refuse(ProblemException problem) {
            RouterProblems.answer(context, problem);
        }

        @Override
        @SuppressWarnings("deprecation") // until Vert.x 5, nothing else sends bytes without copying them
        void end(StoredAnswer answer, Variant variant) {
            if (context.request().method().equals(HttpMethod.HEAD)) {
                response.end();
            } else {
                response.end(Buffer.buffer(Unpooled.wrappedBuffer(variant.bytes())));
            }
        }
    }
}
