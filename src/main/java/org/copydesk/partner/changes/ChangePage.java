package org.copydesk.partner.changes;

import java.util.List;

/**
 * Changes behind a place.
 *
 * @param next where to go on; behind everything that was looked at, also where nothing of it concerns the partner
 * @param more whether there may be further changes already
 */
public record ChangePage(List<PartnerChange> changes, ChangePlace next, boolean more) {
    public ChangePage {
        changes = List.copyOf(changes);
    }
}
