package org.copydesk.platform.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.regex.Pattern;

/** Tells failures of the connection to the database from failures of what was asked. */
final class LostConnections {
    /**
     * Class 08 is the standard's; PostgreSQL has 57P0x when it shuts down or starts and 53300 when it takes no more
     * connections; H2 has 90067, 90098 and 90121 when its file was closed.
     */
    private static final Pattern STATES = Pattern.compile("08...|57P0[1-5]|53300|90067|90098|90121");

    /** Where none came in time, or one was broken that a transaction was to begin on. */
    private static final Pattern POOL = Pattern.compile("Acquisition timeout|Failed to enlist");

    private LostConnections() {}

    static boolean isOne(SQLException failed) {
        return failed instanceof SQLTransientConnectionException
                || failed instanceof SQLNonTransientConnectionException
                || STATES.matcher(Objects.requireNonNullElse(failed.getSQLState(), ""))
                        .matches()
                // The pool's, which have no state.
                || POOL.matcher(Objects.requireNonNullElse(failed.getMessage(), ""))
                        .find();
    }
}
