package org.copydesk.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Holds whether the database answers and has disk space. The ping writes it; everybody may read it. */
@ApplicationScoped
public class DatabaseWatch {
    /** How long nothing is stored after it was found full: each attempt costs H2 its open connections. */
    private static final Duration FULL = Duration.ofSeconds(10);

    /** Failures with less between them are one episode. */
    private static final Duration EPISODE = Duration.ofMinutes(5);

    private final AgroalDataSource pool;
    private final OpenConnections connections;
    private final Clock clock;
    private volatile Instant awaySince;
    private volatile Instant lastFull = Instant.MIN;

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

    /** Whether its disk was full a moment ago. */
    public boolean isFull() {
        return wasFullIn(FULL);
    }

    private boolean wasFullIn(Duration last) {
        return lastFull.isAfter(clock.instant().minus(last));
    }

    /** Notes that the database has just answered. */
    public synchronized void answered() {
        if (awaySince != null) {
            Log.logf(
                    wasFullIn(EPISODE) ? Logger.Level.DEBUG : Logger.Level.INFO,
                    "The database answers again, after %s.",
                    Duration.between(awaySince, clock.instant()));
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
            Log.log(
                    wasFullIn(EPISODE) ? Logger.Level.DEBUG : Logger.Level.ERROR,
                    "The database does not answer. Until it does, requests that need it are refused.");
        }
        // Each time: one may have been opened since.
        connections.abort();
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }

    /**
     * Logs that work behind the requests failed and is tried again. Says nothing where the log has said already that the
     * database does not answer or has no room.
     */
    public void log(Throwable failed, String work) {
        Log.log(isAway() || wasFullIn(EPISODE) ? Logger.Level.DEBUG : Logger.Level.ERROR, work, failed);
    }

    /** Notes that the database had no room on its disk for what it was to store. */
    public synchronized void full() {
        if (!wasFullIn(EPISODE)) {
            Log.error("The disk of the database is full. Until there is room, what is to be stored is refused.");
        }
        lastFull = clock.instant();
    }
}
