package org.copydesk.platform.net;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Opens clients for calls, each with rules of its own. */
@Singleton
public class OutboundClients {
    private final Vertx vertx;

    OutboundClients(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * @param connect how long a connection may take to be made
     * @param longest how long a call may take in all
     */
    public OutboundClient open(CallRules rules, Duration connect, Duration longest) {
        return new OutboundClient(vertx, rules, connect, longest);
    }
}
