package org.copydesk.front;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.front.FrontContent.FrontList;
import org.copydesk.edition.front.FrontContent.Pin;

/**
 * Moves a pinned article on a front, with its own words. At the new position, the pinned articles from there to the next gap
 * make room by one; one that is pushed past the last place is pinned no more.
 *
 * @param list the slug of the list to pin the article on; null takes it off the front
 */
record PinMove(UUID article, String list, int position) {
    FrontContent applyTo(FrontContent front) {
        Pin pin = front.pins()
                .filter(one -> one.article().equals(article))
                .findFirst()
                .orElse(new Pin(article, position, null, null, null, null));
        return new FrontContent(
                front.title(),
                front.lists().stream().map(one -> moved(one, pin)).toList());
    }

    /** A list that repeats keeps what it has: its articles may stand elsewhere, too. */
    private FrontList moved(FrontList from, Pin pin) {
        boolean isTarget = from.slug().equals(list);
        if (from.repeats() && !isTarget && list != null) {
            return from;
        }
        List<Pin> left = from.pinned().stream()
                .filter(one -> !one.article().equals(article))
                .toList();
        return from.with(isTarget ? inserted(left, pin.at(position), from.places()) : left);
    }

    private static List<Pin> inserted(List<Pin> pins, Pin pin, int places) {
        List<Pin> list = new ArrayList<>();
        pins.stream().filter(one -> one.position() < pin.position()).forEach(list::add);
        list.add(pin);
        int next = pin.position() + 1;
        for (Pin one : pins) {
            if (one.position() >= pin.position()) {
                next = Math.max(next, one.position());
                list.add(one.at(next));
                next++;
            }
        }
        return list.stream().filter(one -> one.position() <= places).toList();
    }
}
