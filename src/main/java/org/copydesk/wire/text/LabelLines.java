package org.copydesk.wire.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.wire.text.WireText.Line;
import org.copydesk.wire.words.TimeWords;
import org.copydesk.wire.words.WordLists;

/** Recognises a label that has a line of its own above what it names: "By" above a name, "Published" above a time. */
final class LabelLines {
    private static final int LONGEST = 24;
    private static final Set<String> BY = WordLists.words("by-alone");

    private LabelLines() {}

    /** The line behind the label and what it names, or that line where there is none. */
    static int end(List<Line> lines, int start) {
        String label = lines.get(start).text();
        boolean followed =
                start + 1 < lines.size() && !lines.get(start + 1).text().isEmpty();
        if (!followed || label.isEmpty() || label.length() > LONGEST) {
            return start;
        }
        String next = lines.get(start + 1).text();
        boolean by = BY.contains(label.toLowerCase(Locale.ROOT)) && next.length() <= 120;
        boolean time = TimeWords.only(label)
                && TimeWords.label(label) != TimeWords.Label.NONE
                && next.length() <= 60
                && TimeWords.label(next) == TimeWords.Label.NONE
                && next.chars().anyMatch(Character::isDigit);
        boolean open = label.toLowerCase(Locale.ROOT).startsWith("by ")
                && label.toLowerCase(Locale.ROOT).endsWith(" and");
        return by || time || open ? start + 2 : start;
    }
}
