package org.copydesk.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Keeps other marks apart from references to notes: none begins or ends inside a reference, and links and raised or
 * lowered text leave it out, since a reference is a raised link itself. A mark that covers no number in brackets is none.
 */
final class NoteMarks {
    private final NavigableMap<Integer, Mark> references = new TreeMap<>();
    private final List<Mark> separated = new ArrayList<>();

    private NoteMarks() {}

    static List<Mark> separate(List<Mark> marks, String text) {
        if (marks.stream().noneMatch(NoteMarks::isReference)) {
            return marks;
        }
        NoteMarks result = new NoteMarks();
        marks.stream().filter(mark -> mark.note(text) > 0).forEach(mark -> result.references.put(mark.start(), mark));
        marks.stream().filter(mark -> !isReference(mark)).forEach(result::add);
        result.separated.addAll(result.references.values());
        return result.separated;
    }

    static boolean isReference(Mark mark) {
        return mark.type() == Mark.Type.FOOTNOTE;
    }

    private void add(Mark mark) {
        int start = outside(mark.start(), true);
        int end = outside(mark.end(), false);
        if (isShared(mark.type())) {
            addPiece(mark, start, end);
            return;
        }
        int from = start;
        for (Map.Entry<Integer, Mark> reference :
                references.subMap(start, true, end, false).entrySet()) {
            addPiece(mark, from, reference.getKey());
            from = reference.getValue().end();
        }
        addPiece(mark, from, end);
    }

    private void addPiece(Mark mark, int start, int end) {
        if (start < end) {
            separated.add(mark.at(start, end));
        }
    }

    private static boolean isShared(Mark.Type type) {
        return switch (type) {
            case LINK, SUBSCRIPT, SUPERSCRIPT, CODE -> false;
            default -> true;
        };
    }

    /** The offset, or that of the near end of the reference that it lies inside. */
    private int outside(int offset, boolean before) {
        Map.Entry<Integer, Mark> reference = references.lowerEntry(offset);
        if (reference == null || reference.getValue().end() <= offset) {
            return offset;
        }
        return before ? reference.getKey() : reference.getValue().end();
    }
}
