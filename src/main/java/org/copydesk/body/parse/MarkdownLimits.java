package org.copydesk.body.parse;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.body.BodyBudget;
import org.copydesk.body.InvalidBodyException;

/**
 * Bounds the cost of Markdown before it is parsed. The parser keeps some hundred bytes for each line, block and
 * delimiter; it copies the lines of a paragraph for each that may begin another block; it looks for the end of a link
 * or tag from each bracket to the end of its paragraph, far longer for angle brackets; it fills up the rows of a table
 * to the width of its heading; and it descends into nested quotes and lists.
 */
final class MarkdownLimits {
    private static final int MAX_LENGTH = 2_000_000;
    private static final long MAX_LOOKAHEAD = 2_000_000_000;
    private static final int ANGLE_BRACKET = 40;
    private static final int MAX_CELLS = 2 * BodyBudget.Bound.CELLS.most();
    private static final int MAX_LINES = 100_000;
    private static final long MAX_COPIED_LINES = 100_000_000;
    private static final int MAX_STARTS = BodyBudget.Bound.PIECES.most();
    private static final int MAX_DELIMITERS = 100_000;
    private static final String DELIMITERS = "*_`~[]!&<\\";
    private static final int MAX_INDENT = 100;
    private static final long MAX_OPEN_BLOCKS = 20_000_000;
    private static final String MARKERS = " \t>*+-.)0123456789";
    private static final Pattern NEW_PARAGRAPH = Pattern.compile("\\s*| {0,3}[-+*] \\S.*");

    private long lookahead;
    private long cells;
    private long length;
    private long brackets;
    private long lines;
    private long columns;
    private long allLines;
    private long starts;
    private long copied;
    private boolean afterBlank = true;
    private long delimiters;
    private long indent;

    private MarkdownLimits() {}

    static void check(String markdown) {
        SourceLimits.check(markdown, MAX_LENGTH);
        MarkdownLimits limits = new MarkdownLimits();
        markdown.lines().forEach(limits::add);
        limits.endParagraph();
        if (limits.lookahead > MAX_LOOKAHEAD
                || limits.cells > MAX_CELLS
                || limits.copied > MAX_COPIED_LINES
                || limits.indent * limits.allLines > MAX_OPEN_BLOCKS) {
            throw new InvalidBodyException(
                    "", "too-complex", "Part paragraphs with blank lines, or use fewer brackets and cells in each.");
        }
    }

    static InvalidBodyException tooDeep() {
        return new InvalidBodyException("", "too-deep", "Nest quotes, lists and formatting less deeply.");
    }

    private void add(String line) {
        require(++allLines, MAX_LINES, "lines");
        if (startsBlock(line)) {
            starts++;
            copied += lines;
        }
        afterBlank = line.isBlank();
        require(starts, MAX_STARTS, "paragraphs, headings, list items and other blocks");
        delimiters += count(line, DELIMITERS);
        require(delimiters, MAX_DELIMITERS, "of the characters " + DELIMITERS);
        indent = Math.max(indent, indent(line));
        if (indent > MAX_INDENT) {
            throw tooDeep();
        }
        if (NEW_PARAGRAPH.matcher(line).matches()) {
            endParagraph();
        }
        lines++;
        length += line.length() + 1;
        columns = Math.max(columns, count(line, "|"));
        brackets += ANGLE_BRACKET * count(line, "<") + count(line, "[");
    }

    private static void require(long count, int most, String what) {
        if (count > most) {
            throw new InvalidBodyException(
                    "",
                    "too-many",
                    String.format(Locale.ROOT, "Split the content: it may have at most %,d %s.", most, what));
        }
    }

    /** Whether the line may begin a block. Of the lines that only go on with a paragraph, most begin with a letter. */
    private boolean startsBlock(String line) {
        return !line.isBlank() && (afterBlank || !Character.isLetter(line.charAt(0)));
    }

    private void endParagraph() {
        lookahead += length * brackets;
        cells += columns * lines;
        lines = 0;
        length = 0;
        columns = 0;
        brackets = 0;
    }

    private static int count(String line, String counted) {
        int count = 0;
        for (int at = 0; at < line.length(); at++) {
            count += counted.indexOf(line.charAt(at)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** How far into the line the last marker of a quote or list stands: no more of them can be nested. */
    private static int indent(String line) {
        int indent = 0;
        for (int at = 0; at < line.length() && MARKERS.indexOf(line.charAt(at)) >= 0; at++) {
            boolean bullet = at + 1 < line.length() && line.charAt(at) != ' ' && line.charAt(at + 1) == ' ';
            indent = line.charAt(at) == '>' || bullet ? at + 1 : indent;
        }
        return indent;
    }
}
