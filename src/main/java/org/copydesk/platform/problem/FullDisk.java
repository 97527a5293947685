package org.copydesk.platform.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.copydesk.platform.FailureCauses;

/** Recognises failures of the database that mean a full disk. */
public final class FullDisk {
    /** PostgreSQL's {@code disk_full}. */
    private static final String STATE = "53100";

    /** What Linux, its quotas, and Windows say to H2, which has only the operating system's words. */
    private static final List<String> MESSAGES =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private FullDisk() {}

    /** Whether it is the reason of a failure. */
    public static boolean isBehind(Throwable failure) {
        return FailureCauses.of(failure).stream()
                .anyMatch(cause -> (cause instanceof SQLException failed && STATE.equals(failed.getSQLState()))
                        || (cause instanceof IOException broken && says(broken)));
    }

    /** What is added to a failure that follows from a full disk without saying so. */
    public static SQLException asReason() {
        return new SQLException("The disk of the database is full", STATE);
    }

    private static boolean says(IOException broken) {
        String message = Objects.requireNonNullElse(broken.getMessage(), "");
        return MESSAGES.stream().anyMatch(message::contains);
    }
}
