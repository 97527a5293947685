package org.copydesk.newsroom;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test uses, so that tests share one database without meeting each other's stories. */
public final class Unique {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Unique() {}

    /** A slug that starts with the given word. */
    public static String slug(String word) {
        return word + "-" + Integer.toString(COUNT.incrementAndGet() + 36, 36) + "q";
    }

    /** A headline that starts with the given words. */
    public static String headline(String words) {
        return words + " " + Integer.toString(COUNT.incrementAndGet() + 36, 36) + "q";
    }
}
