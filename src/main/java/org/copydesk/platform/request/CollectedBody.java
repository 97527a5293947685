package org.copydesk.platform.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/**
 * Collects the body of one request on the event loop. Its bytes count against the limits until the request is done.
 */
final class CollectedBody implements ServerHttpRequest.ReadCallback {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ResteasyReactiveRequestContext request;
    private final Limits limits;
    private final Consumer<ByteArrayInputStream> next;
    private final Content content = new Content();
    private final AtomicInteger held = new AtomicInteger();
    private final long began = System.nanoTime();
    private long lastData = began;
    private Runnable cancelTimer = () -> {};
    private boolean over;

    /**
     * What bodies may be.
     *
     * @param largest the most bytes of one
     * @param room the bytes that are free for all of them
     * @param longest how long one may take
     * @param idle how long it may pause
     */
    record Limits(long largest, Semaphore room, Duration longest, Duration idle) {}

    /** Bytes that can be read without a copy. */
    private static final class Content extends ByteArrayOutputStream {
        ByteArrayInputStream read() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    /** @param next goes on with the request when its body is there */
    CollectedBody(ResteasyReactiveRequestContext request, Limits limits, Consumer<ByteArrayInputStream> next) {
        this.request = request;
        this.limits = limits;
        this.next = next;
    }

    void collect() {
        request.suspend();
        request.registerCompletionCallback(completed -> release());
        // A client that goes away before its body is here leaves a request that never completes.
        request.unwrap(RoutingContext.class).addEndHandler(ended -> release());
        ServerHttpRequest http = request.serverRequest();
        if (http.isRequestEnded()) {
            done();
            return;
        }
        waitForMore();
        http.setReadListener(this);
    }

    @Override
    public void data(ByteBuffer data) {
        int length = data.remaining();
        if (over) {
            return;
        }
        if (content.size() + length > limits.largest()) {
            refuse(new ProblemException(ErrorCode.TOO_LARGE, RequestLimits.tooLarge(limits.largest())));
        } else if (!limits.room().tryAcquire(length)) {
            refuse(new ProblemException(
                            ErrorCode.UNAVAILABLE, "Too many large requests at the same moment. Try again in a moment.")
                    .retryAfter(SOON));
        } else {
            held.addAndGet(length);
            lastData = System.nanoTime();
            content.write(data.array(), data.arrayOffset() + data.position(), length);
        }
    }

    @Override
    public void done() {
        if (over) {
            return;
        }
        end();
        try {
            next.accept(content.read());
        } catch (ProblemException refused) {
            request.resume(refused);
        }
    }

    private void waitForMore() {
        long now = System.nanoTime();
        long left = Math.min(
                began + limits.longest().toNanos() - now,
                lastData + limits.idle().toNanos() - now);
        if (left > 0) {
            cancelTimer = request.registerTimer(Duration.ofNanos(left).toMillis() + 1, this::waitForMore);
        } else {
            refuse(new ProblemException(
                    ErrorCode.BODY_TIMEOUT,
                    "The body has to arrive in " + limits.longest().toSeconds() + " s, without a pause of "
                            + limits.idle().toSeconds() + " s. Send the request again."));
        }
    }

    private void refuse(ProblemException problem) {
        end();
        HttpServerRequest http = request.unwrap(HttpServerRequest.class);
        if (http.version() != HttpVersion.HTTP_2) {
            http.response().putHeader(HttpHeaders.CONNECTION, "close");
            if (problem.code() == ErrorCode.BODY_TIMEOUT) {
                // The connection is closed after the answer only: a reset could overtake it.
                request.unwrap(RoutingContext.class)
                        .addEndHandler(ended -> http.connection().close());
            }
        }
        request.resume(problem);
    }

    private void end() {
        over = true;
        cancelTimer.run();
    }

    private void release() {
        if (!over) {
            end();
        }
        limits.room().release(held.getAndSet(0));
    }
}
