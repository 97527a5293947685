package org.copydesk.platform.net;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Makes calls without holding a thread. A name is looked up once for each hop, and the connection is made to the address
 * that was found and checked, so that a name service can't answer the guard one thing and the connection another; Host and
 * SNI name the host.
 */
public final class OutboundClient implements AutoCloseable {
    private static final int THREADS_FOR_NAMES = 16;
    private static final int CONNECTIONS_TO_ONE = 200;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Vertx vertx;
    private final HttpClient http;
    private final WorkerExecutor lookUps;
    private final CallRules rules;
    private final Duration longest;

    /**
     * @param connect how long a connection may take to be made
     * @param longest how long a call may take in all
     */
    public OutboundClient(Vertx vertx, CallRules rules, Duration connect, Duration longest) {
        this.vertx = vertx;
        this.rules = rules;
        this.longest = longest;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) connect.toMillis())
                .setMaxPoolSize(CONNECTIONS_TO_ONE)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTracingPolicy(TracingPolicy.IGNORE));
        this.lookUps = vertx.createSharedWorkerExecutor("outbound-names", THREADS_FOR_NAMES);
    }

    public CallRules rules() {
        return rules;
    }

    /** Makes a call and follows redirects (307 and 308). What goes wrong stands in the answer; the stage does not fail. */
    public CompletionStage<OutboundAnswer> call(OutboundRequest request) {
        return call(request, null);
    }

    /**
     * Gets a file and follows redirects of every kind, each to where calls may go. The stage does not fail.
     *
     * @param file one that is there, which is written over
     * @param most how many bytes it may have
     */
    public CompletionStage<OutboundAnswer> download(URI address, Path file, long most) {
        return call(OutboundRequest.get(address), new Download(file, most));
    }

    private CompletionStage<OutboundAnswer> call(OutboundRequest request, Download download) {
        return new OutboundCall(vertx, http, lookUps, rules, download).start(request, longest);
    }

    @Override
    public void close() {
        http.close();
        lookUps.close();
    }
}
