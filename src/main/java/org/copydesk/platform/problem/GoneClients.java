package org.copydesk.platform.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.netty.handler.codec.http2.Http2Exception;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.copydesk.platform.FailureCauses;

/** Recognises and counts clients that close their connection during a request or an answer. */
final class GoneClients {
    private static final Pattern BROKEN = Pattern.compile("Connection reset|Broken pipe|Connection was closed");

    private static final Pattern PSEUDO_HEADER = Pattern.compile("pseudo-header is required");

    private static final Counter COUNTER = Counter.builder("copydesk.clients.gone")
            .description("Reads from, and writes to, connections that the client had closed in the middle")
            .register(Metrics.globalRegistry);

    private GoneClients() {}

    /** Whether the connection to a client was closed or broken, or is none of HTTP; not that to the database. */
    static boolean areBehind(Throwable failure) {
        List<Throwable> causes = FailureCauses.of(failure);
        return causes.stream().noneMatch(SQLException.class::isInstance)
                && causes.stream().anyMatch(GoneClients::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof ClosedChannelException
                || cause instanceof HttpClosedException
                || cause instanceof StreamResetException
                || cause instanceof Http2Exception
                // HTTP/2 that nobody agreed on, read as HTTP/1.1.
                || (cause instanceof VertxException && says(cause, PSEUDO_HEADER))
                || (cause instanceof IOException && says(cause, BROKEN));
    }

    private static boolean says(Throwable cause, Pattern words) {
        return words.matcher(Objects.requireNonNullElse(cause.getMessage(), "")).find();
    }

    static void count() {
        COUNTER.increment();
    }
}
