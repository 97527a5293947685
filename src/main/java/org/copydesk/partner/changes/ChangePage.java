package org.copydesk.partner.changes;

import java.util.List;

/**
 * A page of changes, and where the next one begins.
 *
 * @param next the position after everything that was read, also where none of it concerns the partner
 * @param more whether there may be further changes already
 */
public record ChangePage(List<PartnerChange> changes, ChangePlace next, boolean more) {
    public ChangePage {
        changes = List.copyOf(changes);
    }
}
