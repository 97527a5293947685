package org.copydesk.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A PostgreSQL that listens on a port of this machine, and its databases. */
public record Postgres(int port) {
    private static final String SUPERUSER = "postgres";

    /** Sorts letters as a dictionary does, and not by code: what the application orders by must not depend on it. */
    private static final String DICTIONARY = " template template0 locale_provider icu icu_locale 'en-US'";

    /** The second is for who comes at the same moment (duplicate_database, unique_violation). */
    private static final Set<String> DATABASE_EXISTS = Set.of("42P04", "23505");

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, null);
    }

    /** Sees to it that there is such a database; a new one is empty. */
    public void provide(String database) throws SQLException {
        try {
            run("create database " + database + DICTIONARY);
        } catch (SQLException failed) {
            if (!DATABASE_EXISTS.contains(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    /** Has the server write into its log how it carries out each statement in this database. */
    void explain(String database) throws SQLException {
        run("alter database " + database + " set session_preload_libraries = 'auto_explain'");
        for (String setting : List.of("log_min_duration = 0", "log_format = json", "log_analyze = on")) {
            run("alter database " + database + " set auto_explain." + setting);
        }
    }

    private void run(String command) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** The environment of an application on this database. */
    public Map<String, String> environment(String database) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(database), "QUARKUS_DATASOURCE_USERNAME", SUPERUSER);
    }
}
