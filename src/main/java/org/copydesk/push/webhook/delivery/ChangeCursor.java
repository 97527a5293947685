package org.copydesk.push.webhook.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.partner.changes.ChangePlace;

/** Writes and parses a place as partners see it: {@code 120}, and {@code 120.7} for an entry of the partner's own. */
public final class ChangeCursor {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,18}))?");

    private ChangeCursor() {}

    public static String of(ChangePlace place) {
        return place.step() == 0 ? String.valueOf(place.number()) : place.number() + "." + place.step();
    }

    /** Parses what {@link #of} wrote; empty for everything else. */
    public static Optional<ChangePlace> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ChangePlace(
                        Long.parseLong(matcher.group(1)),
                        matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
