package org.copydesk.edition;

import java.time.Instant;

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

    Instant timeOf(ArticleRow row) {
        return attribute.equals("updatedAt") ? row.updatedAt() : row.publishedAt();
    }

    @Override
    public String toString() {
        return parameter;
    }
}
