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
import java.sql.Statement;
import java.time.Duration;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;

/**
 * Pings the database a few times a second, on a thread and a connection of its own. A second thread sees to it that it
 * gets an answer in time, since the first may wait in vain.
 */
@ApplicationScoped
class DatabasePing {
    private static final Duration RHYTHM = Duration.ofMillis(200);

    /** Part of the pool's message when it timed out waiting for a connection. */
    private static final String NONE_IN_TIME = "cquisition timeout";

    private final AgroalDataSource pool;
    private final DatabaseWatch watch;
    private final NewConnection another;
    private final PingTimer timer;
    private final long reserve;
    private final BackgroundThread thread = new BackgroundThread("database-ping");
    private final BackgroundThread timing = new BackgroundThread("database-watch");
    private Connection connection;
    private boolean isRefused;

    DatabasePing(AgroalDataSource pool, DatabaseWatch watch, NewConnection another, DatabaseConfig config) {
        this.pool = pool;
        this.watch = watch;
        this.another = another;
        this.timer = new PingTimer((int) config.patience().dividedBy(RHYTHM));
        this.reserve = config.reserve().asLongValue();
    }

    void start(@Observes @Priority(FilterOrder.Start.DATABASE_PING) StartupEvent start) {
        thread.repeat(Duration.ZERO, RHYTHM, this::ping);
        timing.repeat(RHYTHM, RHYTHM, this::look);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        timing.end();
        if (thread.stop()) {
            hangUp();
        } else {
            Log.warn("The database still had to answer a ping at shutdown.");
        }
    }

    private void look() {
        if (timer.isUp()) {
            watch.failed();
        }
    }

    /**
     * A broken connection alone does not mean that the database is away: a new one tells. That none came in time may be
     * this process's own doing, and counts when the next ping has it, too.
     */
    private void ping() {
        isRefused = false;
        timer.start();
        if (answers()) {
            answered();
        } else if (answers()) {
            pool.flush(AgroalDataSource.FlushMode.INVALID);
            answered();
        } else if (timer.failedAgain() || isRefused) {
            watch.failed();
        }
    }

    private void answered() {
        timer.answered();
        watch.answered();
    }

    private boolean answers() {
        try {
            if (connection == null) {
                connection = pool.getConnection();
            }
            if (isThere(connection)) {
                return true;
            }
        } catch (SQLException failed) {
            Log.debug("The database refused a ping", failed);
            isRefused = !String.valueOf(failed.getMessage()).contains(NONE_IN_TIME);
        }
        hangUp();
        return false;
    }

    private boolean isThere(Connection asked) throws SQLException {
        if (!asked.isValid(0)) {
            return false;
        }
        if (asked.getMetaData().getDatabaseProductName().equals("H2")) {
            if (FreeSpace.of(asked) < reserve) {
                watch.full();
            }
            waitForFile(asked);
            another.open();
        }
        return true;
    }

    /**
     * H2 answers by itself what takes no look at its file. A checkpoint waits for the lock of the file as every commit does,
     * and writes nothing unless there is something to write.
     */
    private static void waitForFile(Connection h2) throws SQLException {
        try (Statement checkpoint = h2.createStatement()) {
            checkpoint.execute("checkpoint");
        }
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
