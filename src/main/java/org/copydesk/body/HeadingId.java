package org.copydesk.body;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.platform.text.PlainText;

/**
 * Brings ids of headings into their one form, {@code section-} and a name. The prefix keeps them apart from what a page
 * has of its own: an id there can hide a property of the page's scripts.
 */
public final class HeadingId {
    private static final String PREFIX = "section-";
    private static final int MAX_LENGTH = 120;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");

    private HeadingId() {}

    /** The id in its one form; empty if nothing in it can stand in one, or it is too long. */
    public static Optional<String> of(String id) {
        String name = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        String plain = PlainText.normalize(OTHER.matcher(name).replaceAll("-"));
        return plain.isEmpty() || plain.equals("-") || plain.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(PREFIX + plain);
    }

    static String canonical(String id) {
        CanonicalText.requireStorable(id);
        return of(id).orElseThrow(() -> new InvalidBodyException(
                "", "pattern", "Use letters, digits and hyphens in an id, at most " + MAX_LENGTH + "."));
    }
}
