package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.body.Block;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.body.Mark;

/** Checks that what blocks refer to, notes and headings, is in the same body. */
final class BodyReferences {
    private final Set<String> headings = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private int notes = -1;

    /** @param note the number of a note, or 0 for a link to a heading */
    private record Reference(String pointer, int note, String href) {}

    /** Throws if a reference to a note does not cover a number in brackets. */
    static void check(Mark mark, String text, String pointer) {
        if (mark.type() == Mark.Type.FOOTNOTE && mark.note(text) == 0) {
            throw new InvalidBodyException(
                    pointer, "not-a-note", "Let a footnote mark cover the number of a note in brackets, such as [1].");
        }
    }

    void add(Block block, String pointer) {
        if (block instanceof Block.Footnotes footnotes && !footnotes.isEmpty()) {
            if (notes >= 0) {
                throw new InvalidBodyException(pointer, "twice", "Put all notes into one block of footnotes.");
            }
            notes = footnotes.notes().size();
        }
        if (block instanceof Block.Heading heading && heading.id() != null && !headings.add(heading.id())) {
            throw new InvalidBodyException(pointer + "/id", "twice", "Another heading of the body has this id.");
        }
        block.texts().forEach(rich -> rich.marks().forEach(mark -> add(mark, rich.text(), pointer)));
    }

    private void add(Mark mark, String text, String pointer) {
        if (mark.type() == Mark.Type.FOOTNOTE) {
            references.add(new Reference(pointer, mark.note(text), null));
        } else if (mark.href() != null && mark.href().startsWith("#")) {
            references.add(new Reference(pointer, 0, mark.href()));
        }
    }

    /** Throws for the first reference to what the body doesn't have. */
    void check() {
        for (Reference reference : references) {
            if (reference.note > Math.max(notes, 0)) {
                throw new InvalidBodyException(
                        reference.pointer,
                        "unknown-note",
                        "The body has no note " + reference.note + ": add it to a block of type footnotes.");
            }
            if (reference.href != null && !headings.contains(reference.href.substring(1))) {
                throw new InvalidBodyException(
                        reference.pointer,
                        "unknown-heading",
                        "No heading of the body has the id that the link " + reference.href + " leads to.");
            }
        }
    }
}
