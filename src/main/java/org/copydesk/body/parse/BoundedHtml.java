package org.copydesk.body.parse;

import java.util.Locale;
import org.copydesk.body.InvalidBodyException;

/**
 * Bounds the length and the number of tags of HTML source while it is written. jsoup needs time that grows with the
 * square of the number of misplaced tags, and some hundred bytes for each.
 */
final class BoundedHtml implements Appendable {
    private static final int MAX_TAGS = 30_000;

    private final StringBuilder written = new StringBuilder();
    private int tags;

    static void check(String html) {
        new BoundedHtml().countTags(html, 0, html.length());
    }

    @Override
    public Appendable append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        if (written.length() + (end - start) > SourceLimits.MAX_LENGTH) {
            throw SourceLimits.tooLong(
                    "Shorten the content: the HTML that it stands for may have at most %,d characters.",
                    SourceLimits.MAX_LENGTH);
        }
        countTags(text, start, end);
        written.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char character) {
        return append(String.valueOf(character));
    }

    @Override
    public String toString() {
        return written.toString();
    }

    private void countTags(CharSequence text, int start, int end) {
        for (int at = start; at < end; at++) {
            tags += text.charAt(at) == '<' ? 1 : 0;
        }
        if (tags > MAX_TAGS) {
            throw new InvalidBodyException(
                    "",
                    "too-many",
                    String.format(Locale.ROOT, "Split the content: it may have at most %,d tags.", MAX_TAGS));
        }
    }
}
