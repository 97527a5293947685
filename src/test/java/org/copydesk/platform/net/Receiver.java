package org.copydesk.platform.net;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Somebody outside who receives what is sent there, on a free port of this machine. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** A request as it came. */
    public record Received(String method, String uri, io.vertx.core.MultiMap headers, String body) {
        public String header(String name) {
            return headers.get(name);
        }
    }

    private Receiver(Vertx vertx, HttpServerOptions options, BiConsumer<Received, HttpServerResponse> answer) {
        server = vertx.createHttpServer(options)
                .requestHandler(request -> take(request, answer))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** @param answer answers each request, or not at all */
    public static Receiver answering(Vertx vertx, BiConsumer<Received, HttpServerResponse> answer) {
        return new Receiver(vertx, new HttpServerOptions(), answer);
    }

    public static Receiver answering(Vertx vertx, int status) {
        return answering(
                vertx, (request, response) -> response.setStatusCode(status).end());
    }

    static Receiver with(Vertx vertx, HttpServerOptions options) {
        return new Receiver(vertx, options, (request, response) -> response.end());
    }

    private void take(HttpServerRequest request, BiConsumer<Received, HttpServerResponse> answer) {
        request.body().onSuccess(body -> {
            Received taken = new Received(request.method().name(), request.uri(), request.headers(), body.toString());
            received.add(taken);
            answer.accept(taken, request.response());
        });
    }

    /** What came so far, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    public int port() {
        return server.actualPort();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
