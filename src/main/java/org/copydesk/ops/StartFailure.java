package org.copydesk.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.copydesk.platform.FailureCauses;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Logs why the application did not start: a sentence that says what to do where the reason is known, else the stack trace. */
final class StartFailure {
    /** H2's error code for a file that another process has open. */
    private static final int H2_FILE_IN_USE = 90020;

    /** The SQL states of a connection that could not be made, and of a user who was refused. */
    private static final String NO_CONNECTION = "08";

    private static final String REFUSED_USER = "28";

    private StartFailure() {}

    static void log(Throwable failure) {
        reason(failure)
                .ifPresentOrElse(
                        sentence -> Log.errorf("Copydesk did not start. %s", sentence),
                        () -> Log.error("Copydesk did not start.", failure));
    }

    static Optional<String> reason(Throwable failure) {
        return FailureCauses.of(failure).stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        if (isPortTaken(cause)) {
            return Optional.of(
                    "Its port, 8080 unless QUARKUS_HTTP_PORT is set, is taken by another process: end that process, or"
                            + " set QUARKUS_HTTP_PORT to a free port.");
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of(
                    "The tables of its database were made by another version of Copydesk, which this one does not"
                            + " read: export the edition with that version, and import it into a new database.");
        }
        if (cause instanceof PreventFurtherStepsException) {
            return Optional.of(cause.getMessage());
        }
        return cause instanceof SQLException refused ? known(refused) : Optional.empty();
    }

    /** Netty has an exception of its own where it makes the system's calls itself. */
    private static boolean isPortTaken(Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("Address already in use");
    }

    private static Optional<String> known(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (refused.getErrorCode() == H2_FILE_IN_USE) {
            return Optional.of("The file of its database is open in another process: end that process, or set"
                    + " QUARKUS_DATASOURCE_JDBC_URL to another file.");
        }
        if (state.startsWith(NO_CONNECTION)) {
            return Optional.of(
                    "Its database can't be reached: start it, or set QUARKUS_DATASOURCE_JDBC_URL to where it is.");
        }
        if (state.startsWith(REFUSED_USER)) {
            return Optional.of("Its database refuses the user: set QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD.");
        }
        return Optional.empty();
    }
}
