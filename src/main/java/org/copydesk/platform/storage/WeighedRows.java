package org.copydesk.platform.storage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.hibernate.query.SelectionQuery;

/** Reads a page of rows of very different sizes: it ends early once it is heavy, so a page of long bodies is a short one. */
public final class WeighedRows {
    private static final long HEAVY = 1_000_000;

    /** PostgreSQL's driver would keep a whole page. */
    private static final int FETCHED_TOGETHER = 8;

    private WeighedRows() {}

    /**
     * The first rows of a query in its order.
     *
     * @param most the most rows
     * @param weight of a row, about as many bytes as it becomes in memory
     * @return fewer rows also where more are there; none only where none is
     */
    public static <T> List<T> read(SelectionQuery<T> query, int most, ToLongFunction<T> weight) {
        List<T> rows = new ArrayList<>();
        long read = 0;
        try (Stream<T> results = query.setMaxResults(most)
                .setFetchSize(Math.min(most, FETCHED_TOGETHER))
                .getResultStream()) {
            Iterator<T> left = results.iterator();
            while (read < HEAVY && left.hasNext()) {
                T row = left.next();
                rows.add(row);
                read += weight.applyAsLong(row);
            }
        }
        return rows;
    }
}
