package org.copydesk.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.platform.FailureCauses;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Logs why the application did not start: a sentence that says what to do where the reason is known, else the stack trace. */
final class StartFailure {
    /** H2's error code for a file that another process has open. */
    private static final int H2_FILE_IN_USE = 90020;

    /** The SQL states of a connection that could not be made, and of a user who was refused. */
    private static final String NO_CONNECTION = "08";

    private static final String REFUSED_USER = "28";

    /** What SmallRye Config says of a setting whose value it can't convert: key, value, reason. */
    private static final Pattern UNREADABLE_SETTING = Pattern.compile(
            "The config property (\\S+) with the config value \"(.*?)\" threw an Exception whilst being converted ?(?:SRCFG\\d+: )?(.*)");

    /** What SmallRye Config says of other settings: the first exception's class and reason. */
    private static final Pattern INVALID_SETTINGS =
            Pattern.compile("Configuration validation failed:\\s+(?:[\\w.$]+: )?(?:SRCFG\\d+: )?(.*)");

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
        Optional<String> setting = badSetting(String.valueOf(cause.getMessage()));
        if (setting.isPresent()) {
            return setting;
        }
        if (cause instanceof PreventFurtherStepsException) {
            return Optional.of(cause.getMessage());
        }
        return cause instanceof SQLException refused ? known(refused) : Optional.empty();
    }

    private static Optional<String> badSetting(String message) {
        Matcher setting = UNREADABLE_SETTING.matcher(message);
        if (setting.find()) {
            return Optional.of("The setting %s can't be \"%s\": %s."
                    .formatted(setting.group(1), setting.group(2), setting.group(3)));
        }
        Matcher settings = INVALID_SETTINGS.matcher(message);
        return settings.find() ? Optional.of("A setting is wrong: %s.".formatted(settings.group(1))) : Optional.empty();
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
