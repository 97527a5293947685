package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/**
 * A webhook that this node has claimed, as it was then.
 *
 * @param replay a range to send again, or null
 * @param failures how many attempts in a row have failed
 * @param waiting the changes that wait
 * @param moves what the node knew of then
 */
record ClaimedWebhook(
        Target target, ChangePlace place, ChangeRange replay, int failures, Waiting waiting, Moves moves) {
    private static final int MOST_WAITING = 200;

    /**
     * Counts of what moved on this node.
     *
     * @param all moves of partners' changes
     * @param own those that are not moves of the change log: a partner got an entry of its own
     */
    record Moves(long all, long own) {}

    /**
     * The changes that wait for another attempt, or behind such a change of the same article.
     *
     * @param due those that waited long enough, the longest first, each the first of its article
     * @param articles of all of them
     * @param count how many there are
     * @param nextAt when the next attempt is due, or null
     */
    record Waiting(List<WaitingChange> due, Set<UUID> articles, int count, Instant nextAt) {
        static final Waiting NONE = new Waiting(List.of(), Set.of(), 0, null);
    }

    UUID id() {
        return target.id();
    }

    /** Whether the endpoint is sent one change at a time, to find out whether it works again. */
    boolean isDown() {
        return failures >= Progress.DOWN;
    }

    /** Whether changes behind its place may be sent: not where too many wait already. */
    boolean takesNews() {
        return waiting.count() < (isDown() ? 1 : MOST_WAITING);
    }
}
