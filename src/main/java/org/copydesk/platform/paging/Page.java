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
     * @param previous the cursor of the page before; only in lists that can be paged both ways, and null on the first page
     * @param total how many rows the whole list has; only where asked for
     */
    @Schema(name = "PageInfo")
    public record Info(
            int limit,
            String next,
            @JsonInclude(JsonInclude.Include.NON_NULL) String previous,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}

    /** The page with the number of all rows of its list, or without one for null. */
    public Page<T> withTotal(Long total) {
        return new Page<>(data, new Info(page.limit, page.next, page.previous, total));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(data.stream().map(mapping).toList(), page);
    }
}
