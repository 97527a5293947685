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
import org.copydesk.platform.database.DatabaseWatch;

/** Stores when each token was last used, at most once a minute, on a background thread. */
@ApplicationScoped
class LastUse {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final DatabaseWatch watch;
    private final BackgroundThread thread = new BackgroundThread("last-use");
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    LastUse(AccessTokenRepository tokens, DatabaseWatch watch) {
        this.tokens = tokens;
        this.watch = watch;
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
            watch.log(failed, "The last use of token " + id + " was not stored");
        } finally {
            underWay.remove(id);
        }
    }
}
