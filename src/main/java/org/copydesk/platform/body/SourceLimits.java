package org.copydesk.platform.body;

import org.copydesk.platform.text.PlainText;

/**
 * Bounds on the source of a body, so that none takes long to read. jsoup needs time that grows with the square of the
 * number of misplaced tags, hence a bound on tags.
 */
final class SourceLimits {
    private static final int MAX_LENGTH = 5_000_000;
    private static final int MAX_TAGS = 30_000;

    private SourceLimits() {}

    static void check(String source) {
        check(source, MAX_LENGTH);
    }

    static void check(String source, int length) {
        if (source.length() > length) {
            throw new InvalidBodyException("", "too-long", "Shorten the content to at most " + length + " characters.");
        }
        PlainText.problem(source).ifPresent(problem -> {
            throw new InvalidBodyException("", "forbidden-character", problem);
        });
    }

    static void checkHtml(String html) {
        if (html.chars().filter(character -> character == '<').count() > MAX_TAGS) {
            throw new InvalidBodyException("", "too-many", "Use at most " + MAX_TAGS + " tags.");
        }
    }
}
