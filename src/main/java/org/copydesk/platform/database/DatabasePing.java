package org.copydesk.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.copydesk.platform.BackgroundThread;

/**
 * Asks the database a few times a second whether it is there, on a thread and a connection of its own, so that it waits
 * for nobody's work.
 */
@ApplicationScoped
class DatabasePing {
    private static final Duration RHYTHM = Duration.ofMillis(200);

    private final AgroalDataSource pool;
    private final DatabaseWatch watch;
    private final Duration patience;
    private final Clock clock;
    private final BackgroundThread thread = new BackgroundThread("database-ping");
    private Connection connection;

    DatabasePing(AgroalDataSource pool, DatabaseWatch watch, DatabaseConfig config, Clock clock) {
        this.pool = pool;
        this.watch = watch;
        this.patience = config.patience();
        this.clock = clock;
    }

    void start(@Observes @Priority(50) StartupEvent start) {
        thread.repeat(Duration.ZERO, RHYTHM, this::ping);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (thread.stop()) {
            hangUp();
        } else {
            Log.warn("The database still had to answer a ping at shutdown.");
        }
    }

    /** A broken connection alone does not mean that the database is away: a new one tells. */
    private void ping() {
        Instant asked = clock.instant();
        if (answers()) {
            watch.answered();
        } else if (clock.instant().isBefore(asked.plus(patience)) && answers()) {
            pool.flush(AgroalDataSource.FlushMode.INVALID);
            watch.answered();
        } else {
            watch.failed();
        }
    }

    private boolean answers() {
        try {
            if (connection == null) {
                connection = pool.getConnection();
            }
            if (connection.isValid(Math.max(1, (int) patience.toSeconds()))) {
                return true;
            }
        } catch (SQLException failed) {
            Log.debug("The database refused a ping", failed);
        }
        hangUp();
        return false;
    }

    private void hangUp() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException broken) {
            Log.debug("The ping's connection was broken", broken);
        }
        connection = null;
    }
}
