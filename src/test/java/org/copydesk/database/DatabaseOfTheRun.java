package org.copydesk.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL before the first test, if the build is for it, and tells where it listens in a system property, which
 * the configuration refers to. It ends with the JVM. JUnit finds this class as a service.
 */
public class DatabaseOfTheRun implements LauncherSessionListener {
    private static final String BUILT_FOR = "test.database";
    private static final String PORT = "test.database.port";
    private static final String LOG = "test.database.log";

    /** Whether the build is for PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty(BUILT_FOR));
    }

    /** The run's PostgreSQL. */
    public static Postgres postgres() {
        return new Postgres(Integer.getInteger(PORT));
    }

    /** What the run's PostgreSQL writes about itself. */
    public static Path log() {
        return Path.of(System.getProperty(LOG));
    }

    /**
     * The environment in which the packaged application keeps its data with those of {@code folder}: nothing for H2, whose
     * file lies in it, else a database of its own.
     */
    public static Map<String, String> environmentFor(File folder) {
        if (!isPostgres()) {
            return Map.of();
        }
        try {
            postgres().provide(nameFor(folder));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return postgres().environment(nameFor(folder));
    }

    /** Opens the database of an application that runs in {@code folder}; with H2, of one that has ended. */
    public static Connection connectionTo(File folder) throws SQLException {
        return isPostgres()
                ? postgres().connect(nameFor(folder))
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.getAbsolutePath() + "/data/copydesk;IFEXISTS=TRUE");
    }

    private static String nameFor(File folder) {
        return folder.getName().replaceAll("\\W", "_");
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // A build tool may open several sessions in one JVM.
        if (!isPostgres() || System.getProperty(PORT) != null) {
            return;
        }
        try {
            Path log = Path.of(System.getProperty("build.folder"), "postgresql.log");
            Postgres started = new Postgres(PostgresServer.logsTo(log).start().getPort());
            for (String database : List.of("copydesk", "fuzz", "retention", "plans", "slow", "nohub")) {
                started.provide(database);
            }
            started.explain("plans");
            System.setProperty(PORT, String.valueOf(started.port()));
            System.setProperty(LOG, log.toString());
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL could not be started", failed);
        }
    }
}
