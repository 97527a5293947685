package org.copydesk.platform.text;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds slugs that nobody has yet: the plain one, or else the first free one with a number behind it. */
public final class UniqueSlugs {
    private UniqueSlugs() {}

    /** A free slug made from a text; empty if the text has nothing that a slug could be made of. */
    public static Optional<String> fromText(String text, Predicate<String> taken) {
        return Slugs.slug(text).map(base -> firstFree(base, taken));
    }

    /** The slug itself if it is free, else {@code slug-2}, {@code slug-3} and so on. */
    public static String firstFree(String slug, Predicate<String> taken) {
        String candidate = slug;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = Slugs.numbered(slug, number);
        }
        return candidate;
    }
}
