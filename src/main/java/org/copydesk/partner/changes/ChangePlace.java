package org.copydesk.partner.changes;

import java.util.Comparator;

/**
 * A position in a partner's feed: after the change log's row {@code number}, and after the {@code step}-th of the partner's own
 * entries there. Steps grow from one of the partner's entries to the next and never restart.
 *
 * @param number 0 before the first row
 * @param step 0 for the row itself
 */
public record ChangePlace(long number, long step) implements Comparable<ChangePlace> {
    /** Before everything. */
    public static final ChangePlace START = new ChangePlace(0, 0);

    private static final Comparator<ChangePlace> ORDER =
            Comparator.comparingLong(ChangePlace::number).thenComparingLong(ChangePlace::step);

    @Override
    public int compareTo(ChangePlace other) {
        return ORDER.compare(this, other);
    }
}
