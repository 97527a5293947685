package org.copydesk.webhook.dispatch;

import org.copydesk.partner.changes.ChangePlace;

/**
 * A part of a partner's changes.
 *
 * @param behind where it begins; the change at this very place is not in it
 * @param to the place of its last change
 */
public record Stretch(ChangePlace behind, ChangePlace to) {
    /** The smallest that holds both. */
    Stretch with(Stretch other) {
        return new Stretch(
                behind.compareTo(other.behind) <= 0 ? behind : other.behind,
                to.compareTo(other.to) >= 0 ? to : other.to);
    }

    /** What is left of it behind a place; null if nothing is. */
    Stretch behind(ChangePlace place) {
        return place.compareTo(to) < 0 ? new Stretch(place, to) : null;
    }

    boolean contains(ChangePlace place) {
        return behind.compareTo(place) < 0 && place.compareTo(to) <= 0;
    }
}
