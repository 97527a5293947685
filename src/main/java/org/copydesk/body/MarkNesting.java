package org.copydesk.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Walks a text whose marks may overlap as if they were nested elements: a mark that ends before one opened later
 * closes that one as well, which opens again at once. A link is always outermost, so that it stays one link.
 */
final class MarkNesting {
    private static final Comparator<Mark> OUTERMOST_FIRST = Comparator.<Mark, Boolean>comparing(
                    mark -> mark.type() != Mark.Type.LINK)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::type);

    /** Takes what the walk meets, in order. */
    interface Visitor {
        void open(Mark mark);

        void text(String stretch);

        void close(Mark mark);
    }

    private final List<Mark> open = new ArrayList<>();
    private final Visitor visitor;

    private MarkNesting(Visitor visitor) {
        this.visitor = visitor;
    }

    static void walk(Block.Rich rich, Visitor visitor) {
        new MarkNesting(visitor).walk(rich.text(), rich.marks());
    }

    private void walk(String text, List<Mark> marks) {
        TreeSet<Integer> boundaries = new TreeSet<>(List.of(text.length()));
        marks.forEach(mark -> boundaries.addAll(List.of(mark.start(), mark.end())));
        int written = 0;
        int next = 0;
        for (int boundary : boundaries) {
            if (boundary > written) {
                visitor.text(text.substring(written, boundary));
                written = boundary;
            }
            List<Mark> starting = new ArrayList<>();
            for (; next < marks.size() && marks.get(next).start() == boundary; next++) {
                starting.add(marks.get(next));
            }
            cross(boundary, starting);
        }
    }

    private void cross(int boundary, List<Mark> starting) {
        boolean link = starting.stream().anyMatch(mark -> mark.type() == Mark.Type.LINK);
        int kept = 0;
        while (!link && kept < open.size() && open.get(kept).end() > boundary) {
            kept++;
        }
        while (open.size() > kept) {
            Mark closed = open.remove(open.size() - 1);
            visitor.close(closed);
            if (closed.end() > boundary) {
                starting.add(closed);
            }
        }
        starting.sort(OUTERMOST_FIRST);
        starting.forEach(visitor::open);
        open.addAll(starting);
    }
}
