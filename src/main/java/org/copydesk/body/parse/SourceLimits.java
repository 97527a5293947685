package org.copydesk.body.parse;

import java.util.Locale;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.platform.text.PlainText;

/** Bounds the length of a body's source. */
final class SourceLimits {
    static final int MAX_LENGTH = 5_000_000;

    private SourceLimits() {}

    static void check(String source) {
        check(source, MAX_LENGTH);
    }

    static void check(String source, int length) {
        if (source.length() > length) {
            throw tooLong("Shorten the content to at most %,d characters.", length);
        }
        PlainText.problem(source).ifPresent(problem -> {
            throw new InvalidBodyException("", "forbidden-character", problem);
        });
    }

    static InvalidBodyException tooLong(String detail, int length) {
        return new InvalidBodyException("", "too-long", String.format(Locale.ROOT, detail, length));
    }
}
