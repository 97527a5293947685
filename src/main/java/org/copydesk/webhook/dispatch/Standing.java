package org.copydesk.webhook.dispatch;

import java.time.Instant;
import java.util.List;
import org.copydesk.partner.changes.ChangePlace;

/**
 * A subscription and how far it is, at the beginning of a round.
 *
 * @param replay a stretch to send again, or null
 * @param due those that waited long enough, the longest first, each the first of its article
 * @param waiting how many wait in all
 * @param nextDue when the next of them is due, or null
 */
record Standing(
        Target target,
        ChangePlace place,
        Stretch replay,
        int failures,
        Instant quietUntil,
        List<WaitingChange> due,
        long waiting,
        Instant nextDue) {

    boolean isDown() {
        return failures >= Progress.DOWN;
    }

    boolean isQuiet(Instant now) {
        return quietUntil != null && now.isBefore(quietUntil);
    }
}
