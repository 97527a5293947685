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
        return of(new Slice<>(more ? rows.subList(0, limit) : rows, more), limit, total, cursor);
    }

    /** Makes a page of a slice, which may have fewer rows than {@code limit} even where the list goes on. */
    public static <T> Page<T> of(Slice<T> slice, int limit, Long total, Function<T, String> cursor) {
        List<T> data = List.copyOf(slice.rows());
        String next = slice.more() ? cursor.apply(data.get(data.size() - 1)) : null;
        return new Page<>(data, new Info(limit, next, total));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(data.stream().map(mapping).toList(), page);
    }
}
