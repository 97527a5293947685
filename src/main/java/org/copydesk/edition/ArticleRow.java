package org.copydesk.edition;

import java.time.Instant;
import java.util.UUID;

/**
 * A published article as lists read it: its keys and its rendered JSON.
 *
 * @param terms the tags, section and bylines in it: {@code tag-<slug>} and {@code byline-<slug>}, with spaces between
 * @param listing the JSON object without body
 * @param body the JSON of the body, or null where it was not asked for
 */
public record ArticleRow(UUID id, Instant publishedAt, Instant updatedAt, String terms, String listing, String body) {
    /** The article's JSON object, with the body if it was read. */
    public String json() {
        return body == null ? listing : listing.substring(0, listing.length() - 1) + ",\"body\":" + body + "}";
    }

    /** Where a list in {@code order} goes on behind this row. */
    public Position position(ArticleOrder order) {
        return new Position(order.timeOf(this), id);
    }

    /** A place in a list of articles. */
    public record Position(Instant time, UUID id) {}
}
