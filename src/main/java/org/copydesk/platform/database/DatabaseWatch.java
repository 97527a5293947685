package org.copydesk.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Knows whether the database answers. Whoever asks it regularly tells so here; everybody may look. */
@ApplicationScoped
public class DatabaseWatch {
    private final AgroalDataSource pool;
    private final OpenConnections connections;
    private final Clock clock;
    private volatile Instant awaySince;

    DatabaseWatch(AgroalDataSource pool, OpenConnections connections, Clock clock) {
        this.pool = pool;
        this.connections = connections;
        this.clock = clock;
    }

    /** Whether it refused, or left unanswered, what it was asked last. */
    public boolean isAway() {
        return awaySince != null;
    }

    /** Since when it is away; empty while it answers. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    /** Notes that the database has just answered. */
    public synchronized void answered() {
        if (awaySince != null) {
            Log.infof("The database answers again, after %s.", Duration.between(awaySince, clock.instant()));
            awaySince = null;
        }
    }

    /**
     * Notes that the database has refused, or did not answer in time. Its connections are given up, so that whoever waits
     * for an answer on one of them waits no longer.
     */
    public synchronized void failed() {
        if (awaySince == null) {
            awaySince = clock.instant();
            Log.error("The database does not answer. Until it does, requests that need it are refused.");
            pool.flush(AgroalDataSource.FlushMode.ALL);
        }
        // Each time: one may have been opened at the moment of the flush.
        connections.abort();
    }
}
