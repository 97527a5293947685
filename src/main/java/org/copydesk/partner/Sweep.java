package org.copydesk.partner;

import java.util.UUID;
import org.copydesk.edition.audience.Audience;

/**
 * The progress of telling a partner a change of its entitlement, article by article in the order of their ids.
 *
 * @param before what the partner was entitled to until then
 * @param from the number of the newest change when it began
 * @param to the last article that was told of, or null
 */
public record Sweep(Audience before, long from, UUID to) {
    /** Whether the sweep has not come to an article yet. */
    public boolean isStillToCome(UUID article) {
        return to == null || inOrder(article).compareTo(inOrder(to)) > 0;
    }

    /** Both databases order ids by their bytes, Java by signed halves. */
    private static String inOrder(UUID id) {
        return id.toString();
    }
}
