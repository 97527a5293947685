package org.copydesk.platform.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.copydesk.platform.FailureCauses;
import org.hibernate.JDBCException;
import org.hibernate.exception.JDBCConnectionException;

/** Recognises failures of the connection to the database. */
final class LostConnections {
    /**
     * Class 08 is the standard's; PostgreSQL has 57P0x when it shuts down or starts and 53300 when it takes no more
     * connections; H2 has 90007, 90067, 90098 and 90121 when its connection or its file was closed.
     */
    private static final Pattern STATES = Pattern.compile("08...|57P0[1-5]|53300|90007|90067|90098|90121");

    private LostConnections() {}

    /** Whether the database could not be reached, gave no connection, or lost the one that it gave. */
    static boolean areBehind(Throwable failure) {
        return FailureCauses.of(failure).stream().anyMatch(LostConnections::isOne);
    }

    /** What the driver or the pool says of it, in a line. */
    static String reason(Throwable failure) {
        Throwable said = FailureCauses.of(failure).stream()
                .filter(SQLException.class::isInstance)
                .findFirst()
                .orElse(failure);
        return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
    }

    static boolean isOne(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof JDBCConnectionException
                || (cause instanceof JDBCException && says(cause, "Unable to acquire JDBC Connection"))
                || (cause instanceof SQLException failed
                        && (STATES.matcher(Objects.requireNonNullElse(failed.getSQLState(), ""))
                                        .matches()
                                // The pool's and the transaction manager's, which have no state.
                                || says(cause, "acquisition timeout")
                                || says(cause, "pool is closed")));
    }

    private static boolean says(Throwable cause, String words) {
        return Objects.requireNonNullElse(cause.getMessage(), "")
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }
}
