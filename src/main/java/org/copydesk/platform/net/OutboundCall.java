package org.copydesk.platform.net;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLException;

/** One call: its look-ups, connections and redirects, until the first of an answer, a failure and the end of its time. */
final class OutboundCall {
    private static final int OK = 200;
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_ADDRESSES = 3;
    private static final int BODY_READ = 64 * 1024;
    private static final int BODY_KEPT = 1024;

    private final Vertx vertx;
    private final HttpClient http;
    private final WorkerExecutor lookUps;
    private final CallRules rules;
    private final long begun = System.nanoTime();
    private final CompletableFuture<OutboundAnswer> answer = new CompletableFuture<>();
    private final Download download;
    private volatile Runnable whenLate = () -> fail(OutboundFailure.TIMED_OUT);

    /** @param download where the body of a success goes, with redirects of every kind; or null */
    OutboundCall(Vertx vertx, HttpClient http, WorkerExecutor lookUps, CallRules rules, Download download) {
        this.download = download;
        this.vertx = vertx;
        this.http = http;
        this.lookUps = lookUps;
        this.rules = rules;
    }

    CompletionStage<OutboundAnswer> start(OutboundRequest request, Duration longest) {
        long timer = vertx.setTimer(longest.toMillis(), late -> whenLate.run());
        var unused = answer.whenComplete((done, never) -> vertx.cancelTimer(timer));
        go(request, 0);
        return answer;
    }

    private void go(OutboundRequest request, int redirects) {
        lookUps.executeBlocking(() -> rules.resolve(request.address()), false)
                .onSuccess(addresses -> connect(request, redirects, addresses, 0))
                .onFailure(failed -> fail(
                        failed instanceof OutboundException refused
                                ? refused.failure()
                                : OutboundFailure.UNKNOWN_NAME));
    }

    /** Tries one address after the other, until a connection is there; from then on, a failure is one. */
    private void connect(OutboundRequest request, int redirects, List<InetAddress> addresses, int at) {
        if (answer.isDone()) {
            return;
        }
        http.request(options(request, addresses.get(at)))
                .onSuccess(connected -> send(connected, request, redirects))
                .onFailure(failed -> {
                    boolean another = at + 1 < Math.min(addresses.size(), MOST_ADDRESSES);
                    if (another && !isTls(failed)) {
                        connect(request, redirects, addresses, at + 1);
                    } else {
                        fail(failed);
                    }
                });
    }

    private static RequestOptions options(OutboundRequest request, InetAddress address) {
        URI uri = request.address();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(CallRules.port(uri), address.getHostAddress()))
                .setHost(CallRules.host(uri))
                .setPort(CallRules.port(uri))
                .setSsl(CallRules.isTls(uri))
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        request.headers().forEach(options::addHeader);
        return options;
    }

    private void send(HttpClientRequest connected, OutboundRequest request, int redirects) {
        whenLate = () -> {
            fail(OutboundFailure.TIMED_OUT);
            connected.reset();
        };
        Future<HttpClientResponse> response =
                request.body().isEmpty() ? connected.send() : connected.send(Buffer.buffer(request.body()));
        response.onFailure(this::fail).onSuccess(answered -> {
            String location = answered.getHeader("Location");
            if (isRedirect(answered.statusCode()) && location != null) {
                answered.request().connection().close();
                follow(request, location, redirects + 1);
            } else if (download != null && answered.statusCode() == OK) {
                download.start(vertx, answered, failure -> complete(answered.statusCode(), failure));
            } else {
                read(answered);
            }
        });
    }

    private boolean isRedirect(int status) {
        boolean keepsMethod = status == 307 || status == 308;
        return keepsMethod || (download != null && (status == 301 || status == 302 || status == 303));
    }

    private void complete(int status, OutboundFailure failure) {
        answer.complete(
                failure == null
                        ? new OutboundAnswer(status, null, null, "", took())
                        : OutboundAnswer.failed(failure, took()));
    }

    private void follow(OutboundRequest request, String location, int redirects) {
        if (redirects > MOST_REDIRECTS) {
            fail(OutboundFailure.TOO_MANY_REDIRECTS);
            return;
        }
        try {
            go(request.to(request.address().resolve(location)), redirects);
        } catch (IllegalArgumentException noAddress) {
            fail(OutboundFailure.BAD_ADDRESS);
        }
    }

    /** The status counts, whatever becomes of the body: what is too long of it, or breaks off, is left. */
    private void read(HttpClientResponse response) {
        Buffer kept = Buffer.buffer();
        long[] read = {0};
        whenLate = () -> {
            complete(response, kept);
            response.request().reset();
        };
        response.handler(part -> {
            read[0] += part.length();
            kept.appendBuffer(part.slice(0, Math.min(part.length(), BODY_KEPT - kept.length())));
            if (read[0] > BODY_READ) {
                whenLate.run();
            }
        });
        response.endHandler(end -> complete(response, kept));
        response.exceptionHandler(brokenOff -> complete(response, kept));
    }

    private void complete(HttpClientResponse response, Buffer kept) {
        answer.complete(new OutboundAnswer(
                response.statusCode(),
                null,
                response.getHeader("Retry-After"),
                kept.toString(StandardCharsets.UTF_8).replace('\0', '\uFFFD'), // which PostgreSQL can't store
                took()));
    }

    private void fail(Throwable failed) {
        fail(isTls(failed) ? OutboundFailure.NO_TRUST : OutboundFailure.NO_CONNECTION);
    }

    private void fail(OutboundFailure failure) {
        answer.complete(OutboundAnswer.failed(failure, took()));
    }

    private static boolean isTls(Throwable failed) {
        return failed instanceof SSLException || failed.getCause() instanceof SSLException;
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
