package org.copydesk.platform.paging;

import java.time.Instant;
import java.util.UUID;

/** The key of a row in a list that is ordered by time and, where times are equal, by id. */
public record RowPosition(Instant time, UUID id) {
    private static final String SEPARATOR = " ";

    /** Reads what {@link #toString} wrote. */
    public static RowPosition parse(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        return new RowPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return time + SEPARATOR + id;
    }
}
