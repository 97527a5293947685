package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.body.Block;
import org.copydesk.body.BodyBudget;
import org.copydesk.body.Mark;
import org.copydesk.platform.text.PlainText;

/** Collects text and marks of inline HTML. */
final class InlineText {
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Mark.Type, Stretch> latest = new EnumMap<>(Mark.Type.class);

    private static final class Stretch {
        private final Mark.Type type;
        private final String href;
        private final int start;
        private int end;

        Stretch(Mark.Type type, String href, int start, int end) {
            this.type = type;
            this.href = href;
            this.start = start;
            this.end = end;
        }

        Mark toMark() {
            return new Mark(type, start, end, href);
        }
    }

    /** Appends text under these marks, and counts both; the value of a link is its address. */
    void append(String words, Map<Mark.Type, String> active, BodyBudget budget) {
        budget.take(BodyBudget.Bound.TEXT, words.length());
        int start = text.length();
        text.append(words);
        active.forEach((type, href) -> {
            if (mark(type, href, start, text.length())) {
                budget.takeMark(href);
            }
        });
    }

    /** Appends a text of its own, after the separator if there is text already. */
    void appendAfter(String separator, Block.Rich rich) {
        if (text.length() > 0) {
            text.append(separator);
        }
        int offset = text.length();
        text.append(rich.text());
        rich.marks().forEach(mark -> mark(mark.type(), mark.href(), mark.start() + offset, mark.end() + offset));
    }

    /** Whether a stretch begins with it; otherwise it goes on with the last one. */
    private boolean mark(Mark.Type type, String href, int start, int end) {
        Stretch last = latest.get(type);
        boolean isReference = type == Mark.Type.FOOTNOTE;
        if (last != null && !isReference && last.end == start && Objects.equals(last.href, href)) {
            last.end = end;
            return false;
        }
        Stretch stretch = new Stretch(type, href, start, end);
        latest.put(type, stretch);
        stretches.add(stretch);
        return true;
    }

    /** Appends the reference to a note, under these marks. */
    void appendReference(int note, Map<Mark.Type, String> active, BodyBudget budget) {
        Map<Mark.Type, String> marks = new EnumMap<>(Mark.Type.class);
        marks.putAll(active);
        marks.put(Mark.Type.FOOTNOTE, null);
        append("[" + note + "]", marks, budget);
    }

    boolean isBlank() {
        return PlainText.isBlank(text);
    }

    /** Ends the line, if something stands on it. */
    void endLine() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Whether a line break was the last thing appended, but for spaces. */
    boolean endsInLineFeed() {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && text.charAt(at) == '\n';
    }

    String text() {
        return text.toString();
    }

    List<Mark> marks() {
        return stretches.stream().map(Stretch::toMark).toList();
    }
}
