package org.copydesk.platform.request;

import io.quarkus.arc.Arc;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Lets {@link RouterFailures} answer requests that the server can't parse. Vert.x has a handler for them, which Quarkus leaves as
 * it is and offers no way to replace; but Vert.x shows each request to its tracer before it looks for the handler.
 */
public final class InvalidRequests implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        VertxTracer<?, ?> before = builder.tracer();
        builder.tracer(before == null ? new Tracer<>(new NoTracer()) : new Tracer<>(before));
    }

    /** Traces nothing, as Vert.x does where there is no tracer. */
    private static final class NoTracer implements VertxTracer<Object, Object> {}

    /**
     * Traces as before.
     *
     * @param before the tracer of the build
     */
    private record Tracer<I, O>(VertxTracer<I, O> before) implements VertxTracer<I, O> {
        @Override
        public <R> I receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received
                    && received.decoderResult().isFailure()
                    && received.connection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(invalid ->
                        Arc.container().instance(RouterFailures.class).get().refuse(invalid));
            }
            return before.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(Context context, R response, I payload, Throwable failure, TagExtractor<R> tags) {
            before.sendResponse(context, response, payload, failure, tags);
        }

        @Override
        public <R> O sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return before.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(
                Context context, R response, O payload, Throwable failure, TagExtractor<R> tags) {
            before.receiveResponse(context, response, payload, failure, tags);
        }

        @Override
        public void close() {
            before.close();
        }
    }
}
