package org.copydesk.access.token;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.platform.BackgroundThread;

/** Stores when each token was last used, at most once a minute, on a background thread. */
@ApplicationScoped
class LastUse {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final BackgroundThread thread = new BackgroundThread("last-use");
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    LastUse(AccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("The last use of a token was still being stored at shutdown; the database takes it back.");
        }
    }

    void note(AccessToken token, Instant now) {
        if (token.isLastUseOlderThan(PRECISION, now) && underWay.add(token.id())) {
            UUID id = token.id();
            thread.execute(() -> store(id, now));
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
