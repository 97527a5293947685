package org.copydesk.platform.text;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds a free slug: the plain one, or else the first free one with a number behind it. */
public final class UniqueSlugs {
    private static final int FIRST_DOUBLED = 11;

    private UniqueSlugs() {}

    /** A free slug made from a text; empty if the text has nothing that a slug could be made of. */
    public static Optional<String> fromText(String text, Predicate<String> taken) {
        return Slugs.slug(text).map(base -> firstFree(base, taken));
    }

    /**
     * The slug itself if it is free, else the first free one of {@code slug-2} to {@code slug-10}. Beyond that, the number
     * doubles until a slug is free, and then one is found by halving between it and the last one taken: looking at each number
     * would take the n-th story of a headline n queries.
     */
    public static String firstFree(String slug, Predicate<String> taken) {
        if (!taken.test(slug)) {
            return slug;
        }
        int number = 2;
        while (number < FIRST_DOUBLED && taken.test(Slugs.numbered(slug, number))) {
            number++;
        }
        return Slugs.numbered(slug, number < FIRST_DOUBLED ? number : firstFreeNumber(slug, taken));
    }

    private static int firstFreeNumber(String slug, Predicate<String> taken) {
        int lastTaken = FIRST_DOUBLED - 1;
        int free = FIRST_DOUBLED;
        while (taken.test(Slugs.numbered(slug, free))) {
            lastTaken = free;
            free *= 2;
        }
        while (free - lastTaken > 1) {
            int middle = (lastTaken + free) >>> 1;
            if (taken.test(Slugs.numbered(slug, middle))) {
                lastTaken = middle;
            } else {
                free = middle;
            }
        }
        return free;
    }
}
