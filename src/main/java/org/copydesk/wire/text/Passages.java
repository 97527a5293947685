package org.copydesk.wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.wire.text.WireText.Line;

/** Joins the lines of a text to passages: paragraphs that were wrapped by hand, tables and stanzas; any other line is one alone. */
public final class Passages {
    /** What the lines of a passage make together. */
    public enum Form {
        LINE,
        WRAPPED,
        TABLE,
        STANZA
    }

    /** One or more lines that belong together. */
    public record Passage(Form form, List<Line> lines, String text) {
        public int lineNumber() {
            return lines.get(0).number();
        }

        /** The number of blank lines before it. */
        public int gap() {
            return lines.get(0).gap();
        }

        public boolean isIndented() {
            return lines.get(0).indented();
        }
    }

    /** Around a text; a long headline is not compared with every short line. */
    private static final int MOST_PUNCTUATION = 50;

    private Passages() {}

    /** @param standsAlone tells lines that are never part of a paragraph, whatever stands around them */
    public static List<Passage> of(List<Line> lines, Predicate<String> standsAlone) {
        List<Passage> passages = new ArrayList<>();
        Wrapping wrapping = Wrapping.of(lines, standsAlone);
        for (int i = 0; i < lines.size(); ) {
            int label = LabelLines.end(lines, i);
            int table = label > i ? i : TableLines.end(lines, i);
            int stanza = table > i || label > i ? i : StanzaLines.end(lines, i, standsAlone);
            int end = table > i ? table : stanza > i ? stanza : label > i ? label : wrapping.end(i);
            Form form = table > i ? Form.TABLE : stanza > i ? Form.STANZA : end > i + 1 ? Form.WRAPPED : Form.LINE;
            List<Line> own = List.copyOf(lines.subList(i, end));
            passages.add(new Passage(form, own, text(form, own)));
            i = end;
        }
        return passages;
    }

    private static String text(Form form, List<Line> lines) {
        if (form == Form.TABLE || form == Form.STANZA) {
            return String.join("\n", lines.stream().map(Line::text).toList());
        }
        return Wrapping.joined(lines);
    }

    /** Whether two passages say the same, whatever their case and final punctuation. Reads as much as the shorter one has. */
    public static boolean same(String one, String other) {
        return one != null
                && other != null
                && Math.abs(one.length() - other.length()) <= MOST_PUNCTUATION
                && core(one).equalsIgnoreCase(core(other));
    }

    /** A text without the marks around its words. */
    public static String core(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }
}
