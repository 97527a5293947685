package org.copydesk.platform.body;

import org.copydesk.platform.text.PlainText;

/**
 * Bounds on the source of a body, so that none takes long to read. jsoup needs time that grows with the square of the
 * number of misplaced tags, commonmark-java for every bracket and angle bracket the rest of its paragraph; both descend
 * into nested elements.
 */
final class SourceLimits {
    private static final int MAX_LENGTH = 5_000_000;
    private static final int MAX_TAGS = 50_000;
    private static final long MAX_LOOKAHEAD = 500_000_000;
    private static final int MAX_MARKERS = 150;
    private static final String MARKERS = " \t>*+-.)0123456789";

    private SourceLimits() {}

    static void check(String source) {
        if (source.length() > MAX_LENGTH) {
            throw new InvalidBodyException(
                    "", "too-long", "Shorten the content to at most " + MAX_LENGTH + " characters.");
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

    static void checkMarkdown(String markdown) {
        long lookahead = 0;
        long length = 0;
        long brackets = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            requireFewMarkers(line);
            if (line.isBlank()) {
                lookahead += length * brackets;
                length = 0;
                brackets = 0;
            }
            length += line.length();
            brackets += line.chars()
                    .filter(character -> character == '<' || character == '[')
                    .count();
        }
        if (lookahead + length * brackets > MAX_LOOKAHEAD) {
            throw new InvalidBodyException(
                    "", "too-complex", "Part paragraphs with blank lines, or use fewer brackets in each.");
        }
    }

    static InvalidBodyException tooDeep() {
        return new InvalidBodyException("", "too-deep", "Nest quotes, lists and formatting less deeply.");
    }

    /** Quotes and lists that begin on one line nest in one another. */
    private static void requireFewMarkers(String line) {
        int markers = 0;
        for (int at = 0; at < line.length() && MARKERS.indexOf(line.charAt(at)) >= 0; at++) {
            boolean bullet = at + 1 < line.length() && line.charAt(at) != ' ' && line.charAt(at + 1) == ' ';
            markers += line.charAt(at) == '>' || bullet ? 1 : 0;
        }
        if (markers > MAX_MARKERS) {
            throw tooDeep();
        }
    }
}
