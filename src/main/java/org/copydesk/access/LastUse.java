package org.copydesk.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** Stores when each token was last used: at most once a minute, beside the request, which neither waits nor fails for it. */
@ApplicationScoped
class LastUse {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final ExecutorService background;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    LastUse(AccessTokenRepository tokens, ExecutorService background) {
        this.tokens = tokens;
        this.background = background;
    }

    void note(AccessToken token, Instant now) {
        if (token.isLastUseOlderThan(PRECISION, now) && underWay.add(token.id())) {
            UUID id = token.id();
            try {
                background.execute(() -> store(id, now));
            } catch (RejectedExecutionException shuttingDown) {
                underWay.remove(id);
                Log.debugf(shuttingDown, "The last use of token %s was not stored", id);
            }
        }
    }

    private void store(UUID id, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> tokens.use(id, now, now.minus(PRECISION)));
        } catch (RuntimeException failed) {
            Log.warnf(failed, "The last use of token %s was not stored", id);
        } finally {
            underWay.remove(id);
        }
    }
}
