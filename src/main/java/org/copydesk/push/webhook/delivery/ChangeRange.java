package org.copydesk.push.webhook.delivery;

import org.copydesk.partner.changes.ChangePlace;

/**
 * A range of a partner's changes.
 *
 * @param behind where it begins; the change at this very place is not in it
 * @param to the place of its last change
 */
public record ChangeRange(ChangePlace behind, ChangePlace to) {
    private static final ChangePlace END = new ChangePlace(Long.MAX_VALUE, Long.MAX_VALUE);

    /** The changes from one until another, both of them included. */
    public static ChangeRange including(ChangePlace first, ChangePlace last) {
        ChangePlace behind = first.step() > 0
                ? new ChangePlace(first.number(), first.step() - 1)
                : new ChangePlace(first.number() - 1, Long.MAX_VALUE);
        return new ChangeRange(behind, last);
    }

    /** All changes behind a place. */
    public static ChangeRange behind(ChangePlace place) {
        return new ChangeRange(place, END);
    }

    /** The smallest that holds both. */
    ChangeRange with(ChangeRange other) {
        return new ChangeRange(
                behind.compareTo(other.behind) <= 0 ? behind : other.behind,
                to.compareTo(other.to) >= 0 ? to : other.to);
    }

    /** What is left of it behind a place; null if nothing is. */
    ChangeRange from(ChangePlace place) {
        return place.compareTo(to) < 0 ? new ChangeRange(place, to) : null;
    }

    boolean contains(ChangePlace place) {
        return behind.compareTo(place) < 0 && place.compareTo(to) <= 0;
    }
}
