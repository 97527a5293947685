package org.copydesk.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list: its rows, and how to go on. */
public record Page<T>(List<T> data, Info page) {

    /**
     * @param limit the most rows that were asked for
     * @param next the cursor of the next page, or null on the last one
     * @param total how many rows the whole list has; only where asked for
     */
    @Schema(name = "PageInfo")
    public record Info(int limit, String next, @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}

    /**
     * Makes a page of {@code rows}, which holds one row more than {@code limit} if there is a next page.
     *
     * @param cursor makes a row's cursor
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        return of(rows, limit, null, cursor);
    }

    /** The same with the number of all rows, or null. */
    public static <T> Page<T> of(List<T> rows, int limit, Long total, Function<T, String> cursor) {
        boolean more = rows.size() > limit;
        List<T> data = more ? List.copyOf(rows.subList(0, limit)) : List.copyOf(rows);
        String next = more ? cursor.apply(data.get(limit - 1)) : null;
        return new Page<>(data, new Info(limit, next, total));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(data.stream().map(mapping).toList(), page);
    }
}
