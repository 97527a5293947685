package org.copydesk.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * Rows of a list from some position on.
 *
 * @param more whether the list goes on behind them
 */
public record Slice<T>(List<T> rows, boolean more) {
    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(rows.stream().map(mapping).toList(), more);
    }
}
