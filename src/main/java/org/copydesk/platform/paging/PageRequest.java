package org.copydesk.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Binds the {@code limit} and {@code cursor} of a list and makes its pages. A list with filters extends it.
 *
 * <p>A cursor's scope names the list with its filters and order; see {@link CursorCodec}.
 */
public class PageRequest {
    public static final int DEFAULT_LIMIT = 20;

    @Parameter(description = "How many rows a page has at most.")
    @QueryParam("limit")
    @DefaultValue("" + DEFAULT_LIMIT)
    @Min(1)
    @Max(100)
    public Integer limit;

    @Parameter(description = "The `next` of the page before. Leave it out for the first page.")
    @QueryParam("cursor")
    @Size(max = CursorCodec.MAX_LENGTH)
    public String cursor;

    /** Reads the rows of a list that follow a key. */
    @FunctionalInterface
    public interface Rows<K, T> {
        /**
         * @param after the key of the last row of the page before, or null for the first page
         * @param most how many rows to read at most
         */
        List<T> read(K after, int most);
    }

    /** The request of a list that binds a limit with bounds of its own. */
    public static PageRequest of(int limit, String cursor) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }

    /**
     * Reads a page.
     *
     * @param parser reads a key from its text
     * @param keyOf a row's key, whose {@code toString} the parser reads
     */
    public <K, T> Page<T> page(
            CursorCodec cursors, String scope, Function<String, K> parser, Rows<K, T> rows, Function<T, ?> keyOf) {
        List<T> read = rows.read(after(cursors, scope, parser), limit + 1);
        boolean more = read.size() > limit;
        return page(cursors, scope, new Slice<>(more ? read.subList(0, limit) : read, more), keyOf);
    }

    /** Makes a page of a slice, which may have fewer rows than {@code limit} even where the list goes on. */
    public <T> Page<T> page(CursorCodec cursors, String scope, Slice<T> slice, Function<T, ?> keyOf) {
        List<T> data = List.copyOf(slice.rows());
        String next =
                slice.more() ? cursors.encode(scope, String.valueOf(keyOf.apply(data.get(data.size() - 1)))) : null;
        return new Page<>(data, new Page.Info(limit, next, null, null));
    }

    /**
     * Makes a page of a list that can be paged both ways.
     *
     * @param from what the request's cursor holds, or null
     * @param slice in the order of the list; before a position, {@code more} says whether there are rows further before
     */
    public <T> Page<T> page(
            CursorCodec cursors,
            String scope,
            CursorPosition from,
            Slice<T> slice,
            Function<T, RowPosition> positionOf) {
        List<T> data = List.copyOf(slice.rows());
        boolean isBefore = from != null && from.isBefore();
        boolean hasNext = isBefore || slice.more();
        boolean hasPrevious = isBefore ? slice.more() : from != null;
        String next = null;
        String previous = null;
        if (!data.isEmpty()) {
            RowPosition last = positionOf.apply(data.get(data.size() - 1));
            next = hasNext ? cursors.encode(scope, new CursorPosition(last, false).toString()) : null;
            RowPosition first = positionOf.apply(data.get(0));
            previous = hasPrevious ? cursors.encode(scope, new CursorPosition(first, true).toString()) : null;
        }
        return new Page<>(data, new Page.Info(limit, next, previous, null));
    }

    /**
     * The key of the last row of the page before, or null for the first page.
     *
     * @throws ProblemException {@link ErrorCode#INVALID_CURSOR}, for keys that an earlier build wrote in another form, too
     */
    public <K> K after(CursorCodec cursors, String scope, Function<String, K> parser) {
        if (cursor == null) {
            return null;
        }
        String key = cursors.decode(scope, cursor);
        try {
            return parser.apply(key);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException otherForm) {
            throw CursorCodec.broken();
        }
    }
}
