package org.copydesk.wire.text;

import java.util.List;
import java.util.function.Predicate;
import org.copydesk.wire.text.WireText.Line;
import org.copydesk.wire.words.Sentences;

/** Recognises verse: short lines next to each other, between blank lines, that run on over their ends. */
final class StanzaLines {
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 24;
    private static final int LONGEST_LINE = 64;

    private StanzaLines() {}

    /** The line behind the stanza that begins on a line, or that line where none does. */
    static int end(List<Line> lines, int start, Predicate<String> standsAlone) {
        int end = start;
        int open = 0;
        while (end < lines.size()
                && end - start <= MOST_LINES
                && (end == start || lines.get(end).gap() == 0)
                && isVerse(lines.get(end).text())) {
            open += end > start
                            && runsOn(lines.get(end - 1).text(), lines.get(end).text())
                    ? 1
                    : 0;
            end++;
        }
        boolean apart = start > 0
                && lines.get(start).gap() > 0
                && end < lines.size()
                && lines.get(end).gap() > 0;
        boolean verse = apart
                && end - start >= FEWEST_LINES
                && end - start <= MOST_LINES
                && open * 2 >= end - start
                && lines.subList(start, end).stream().noneMatch(line -> standsAlone.test(line.text()));
        return verse ? end : start;
    }

    private static boolean isVerse(String text) {
        return text.length() >= 4
                && text.length() <= LONGEST_LINE
                && !Sentences.startsItem(text)
                && text.indexOf('@') < 0
                && text.chars().noneMatch(Character::isDigit);
    }

    private static boolean runsOn(String line, String next) {
        char last = line.charAt(line.length() - 1);
        return ",;:—–、，،".indexOf(last) >= 0 || (!Sentences.ends(line) && Character.isLowerCase(next.codePointAt(0)));
    }
}
