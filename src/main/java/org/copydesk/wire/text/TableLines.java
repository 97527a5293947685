package org.copydesk.wire.text;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.wire.text.WireText.Line;

/** Recognises the rows of a table: lines next to each other with the same number of cells, parted by tabs or strokes. */
public final class TableLines {
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_ROW = 2_000;
    private static final Pattern STROKES = Pattern.compile("\\|");
    private static final Pattern RULE = Pattern.compile("[|:+ \\t-]+");

    private TableLines() {}

    /** The line behind the table that begins on a line, or that line where none does. */
    static int end(List<Line> lines, int start) {
        int cells = cells(lines.get(start)).size();
        int end = start + 1;
        while (cells > 1 && end < lines.size() && lines.get(end).gap() == 0 && isRow(lines.get(end), cells)) {
            end++;
        }
        boolean large = end - start > FEWEST_ROWS || cells > 2;
        return cells > 1 && large && end - start >= FEWEST_ROWS ? end : start;
    }

    private static boolean isRow(Line line, int cells) {
        return cells(line).size() == cells || isRule(line);
    }

    /** Whether a line only rules a table off, as in Markdown. */
    public static boolean isRule(Line line) {
        String printed = line.printed();
        return printed.length() <= LONGEST_ROW
                && printed.indexOf('-') >= 0
                && printed.indexOf('|') >= 0
                && RULE.matcher(printed).matches();
    }

    /** The cells of a row; one for a line that is no row. */
    public static List<String> cells(Line line) {
        String printed = line.printed();
        if (printed.length() > LONGEST_ROW) {
            return List.of(printed);
        }
        if (printed.indexOf('\t') > 0) {
            return List.of(printed.split("\t", -1)).stream().map(String::strip).toList();
        }
        if (printed.startsWith("|") && printed.endsWith("|") && printed.length() > 2) {
            return STROKES.splitAsStream(printed.substring(1, printed.length() - 1))
                    .map(String::strip)
                    .toList();
        }
        return List.of(printed);
    }
}
