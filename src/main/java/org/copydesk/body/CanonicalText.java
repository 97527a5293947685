package org.copydesk.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.platform.text.PlainText;

/**
 * A text and its marks in their canonical form, so that bodies which look the same are equal: normal form C, white
 * space collapsed as a browser does, marks of one type merged where they touch, none reaching over white space at its
 * ends or over a blank line.
 */
record CanonicalText(String text, List<Mark> marks) {
    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end).thenComparing(Mark::type);

    /** Code as it stands, without blank lines at its ends. It is code already, and refers to no notes. */
    static CanonicalText ofCode(String text, List<Mark> marks) {
        return finish(normal(text).trimBlankLines(), without(marks, Mark.Type.CODE, Mark.Type.FOOTNOTE), false);
    }

    /** The lines of a note, which refers to no other. */
    static CanonicalText ofNote(String text, List<Mark> marks) {
        return ofLines(text, without(marks, Mark.Type.FOOTNOTE));
    }

    private static List<Mark> without(List<Mark> marks, Mark.Type... types) {
        return marks.stream()
                .filter(mark -> !List.of(types).contains(mark.type()))
                .toList();
    }

    /** Lines: a line feed never follows another. */
    static CanonicalText ofLines(String text, List<Mark> marks) {
        return finish(normal(text).collapse(1), marks, true);
    }

    /** Paragraphs of lines: at most one blank line in a row. */
    static CanonicalText ofParagraphs(String text, List<Mark> marks) {
        return finish(normal(text).collapse(2), marks, true);
    }

    /** One line, or {@code null} when nothing is left. */
    static String label(String text) {
        if (text == null) {
            return null;
        }
        requireStorable(text);
        String line = PlainText.singleLine(text);
        return PlainText.isBlank(line) ? null : line;
    }

    /** One line without a leading dash, or {@code null} when nothing is left. */
    static String attribution(String text) {
        String line = label(text);
        int start = 0;
        while (line != null && start < line.length() && isDashOrInvisible(line.charAt(start))) {
            start++;
        }
        return line == null || start == line.length() ? null : line.substring(start);
    }

    private static boolean isDashOrInvisible(char character) {
        return character == '-' || (character >= '\u2012' && character <= '\u2015') || PlainText.isInvisible(character);
    }

    static void requireStorable(String text) {
        PlainText.problem(text).ifPresent(problem -> {
            throw new InvalidBodyException("", "forbidden-character", problem);
        });
    }

    private static TextRewriter normal(String text) {
        requireStorable(text);
        return new TextRewriter(text).normalize().balance();
    }

    private static CanonicalText finish(TextRewriter rewritten, List<Mark> marks, boolean trimmed) {
        String text = rewritten.text();
        if (PlainText.isBlank(text)) {
            return new CanonicalText("", List.of());
        }
        List<Mark> merged = merge(NoteMarks.separate(merge(rewritten.move(marks)), text));
        List<Mark> cut = trimmed ? trim(merged, text) : merged;
        return new CanonicalText(text, cut.stream().sorted(ORDER).toList());
    }

    private static List<Mark> merge(List<Mark> marks) {
        Map<Mark.Type, List<Mark>> merged = new EnumMap<>(Mark.Type.class);
        marks.stream().sorted(ORDER).forEach(mark -> {
            List<Mark> earlier = merged.computeIfAbsent(mark.type(), type -> new ArrayList<>());
            append(earlier, mark);
        });
        return merged.values().stream().flatMap(List::stream).toList();
    }

    private static void append(List<Mark> earlier, Mark mark) {
        Mark last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (last != null && mark.continues(last)) {
            earlier.set(earlier.size() - 1, last.at(last.start(), Math.max(last.end(), mark.end())));
            return;
        }
        int start = last == null ? mark.start() : Math.max(last.end(), mark.start());
        if (start < mark.end()) {
            earlier.add(mark.at(start, mark.end()));
        }
    }

    /** What the marks show: no white space at their ends, and a piece of each for every paragraph it reaches into. */
    private static List<Mark> trim(List<Mark> marks, String text) {
        List<Mark> pieces = new ArrayList<>(marks.size());
        BodyBudget budget = new BodyBudget();
        marks.forEach(mark -> trim(mark, text, pieces, budget));
        return pieces;
    }

    private static void trim(Mark mark, String text, List<Mark> pieces, BodyBudget budget) {
        int start = -1;
        int end = -1;
        for (int at = mark.start(); at < mark.end(); at++) {
            if (!isSpace(text.charAt(at))) {
                start = start < 0 ? at : start;
                end = at + 1;
            } else if (start >= 0 && text.startsWith("\n\n", at)) {
                budget.takeMark(mark.href());
                pieces.add(mark.at(start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            pieces.add(mark.at(start, end));
        }
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n';
    }
}
