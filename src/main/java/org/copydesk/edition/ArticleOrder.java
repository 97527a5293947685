package org.copydesk.edition;

import java.util.Comparator;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.platform.paging.RowPosition;

/** The orders of article lists; ties are broken by id. The names are the values of {@code sort}. */
public enum ArticleOrder {
    NEWEST_FIRST("-publishedAt", "publishedAt", true),
    OLDEST_FIRST("publishedAt", "publishedAt", false),
    LAST_UPDATED_FIRST("-updatedAt", "updatedAt", true),
    LAST_UPDATED_LAST("updatedAt", "updatedAt", false);

    private final String parameter;
    private final String attribute;
    private final boolean descending;

    ArticleOrder(String parameter, String attribute, boolean descending) {
        this.parameter = parameter;
        this.attribute = attribute;
        this.descending = descending;
    }

    String attribute() {
        return attribute;
    }

    boolean descending() {
        return descending;
    }

    /** The order from the last row to the first. */
    public ArticleOrder reversed() {
        return switch (this) {
            case NEWEST_FIRST -> OLDEST_FIRST;
            case OLDEST_FIRST -> NEWEST_FIRST;
            case LAST_UPDATED_FIRST -> LAST_UPDATED_LAST;
            case LAST_UPDATED_LAST -> LAST_UPDATED_FIRST;
        };
    }

    /** Sorts positions as the database does. */
    Comparator<RowPosition> positions() {
        Comparator<RowPosition> ascending = Comparator.comparing(RowPosition::time)
                .thenComparing(position -> position.id().toString());
        return descending ? ascending.reversed() : ascending;
    }

    /** The position of a row in a list in this order. */
    public RowPosition position(ArticleRow row) {
        return new RowPosition(attribute.equals("updatedAt") ? row.updatedAt() : row.publishedAt(), row.id());
    }

    @Override
    public String toString() {
        return parameter;
    }
}
