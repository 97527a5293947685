package org.copydesk.body;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the parts of a body while it is parsed, and refuses it with {@link InvalidBodyException} at the first part
 * that exceeds a bound. A short source can stand for a large body, so the size of the source bounds nothing.
 */
public final class BodyBudget {
    private static final int ESCAPED = 5;
    private static final int LINE_BREAK = 4;
    private static final int BULLET = 9;
    private static final int CELL_ATTRIBUTES = " colspan=\"100\" rowspan=\"1000\"".length();

    /** What is counted, and how much of it a body may have. */
    public enum Bound {
        BLOCKS(10_000, "too-many", "blocks"),
        CELLS(10_000, "too-many", "table cells"),
        /** A third bound, since a list is one block however many items it has. */
        PIECES(30_000, "too-many", "blocks, list items and table cells together"),
        MARKS(20_000, "too-many", "marks"),
        TEXT(1_000_000, "too-long", "characters of text"),
        ADDRESSES(1_000_000, "too-long", "characters in the addresses of its links"),
        /** The HTML or, where nested lists indent many lines, the Markdown. */
        RENDERED(4_000_000, "too-long", "characters when it is rendered");

        private final int most;
        private final String code;
        private final String what;

        Bound(int most, String code, String what) {
            this.most = most;
            this.code = code;
            this.what = what;
        }

        public int most() {
            return most;
        }

        /** Throws if the amount alone exceeds the bound, for what is about to be read at the pointer. */
        public void require(int amount, String pointer) {
            if (amount > most) {
                throw exceeded(pointer);
            }
        }

        private InvalidBodyException exceeded(String pointer) {
            return new InvalidBodyException(
                    pointer,
                    code,
                    String.format(Locale.ROOT, "Split the body: it may have at most %,d %s.", most, what));
        }
    }

    private final Map<Bound, Long> taken = new EnumMap<>(Bound.class);

    /** Counts all of these blocks. */
    public static void check(List<Block> blocks) {
        BodyBudget budget = new BodyBudget();
        blocks.forEach(budget::add);
    }

    /** Counts an amount of one kind. */
    public void take(Bound bound, long amount) {
        if (taken.merge(bound, amount, Long::sum) > bound.most) {
            throw bound.exceeded("");
        }
    }

    /** Counts a mark, and its address if it is a link. */
    public void takeMark(String href) {
        take(Bound.MARKS, 1);
        if (href != null) {
            take(Bound.ADDRESSES, href.length());
        }
    }

    /** Counts a block with all that it holds. */
    public void add(Block block) {
        if (block.isEmpty()) {
            return;
        }
        take(Bound.BLOCKS, 1);
        take(Bound.PIECES, 1);
        if (block instanceof Block.ItemList list) {
            addItems(list, 1);
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(this::addCells);
            if (table.caption() != null) {
                addRich(table.caption(), 0);
            }
        } else if (block instanceof Block.Footnotes footnotes) {
            take(Bound.PIECES, footnotes.notes().size());
            footnotes.notes().forEach(note -> addRich(note, 1));
        } else if (block instanceof Block.Embed embed) {
            take(Bound.ADDRESSES, embed.url().length());
            addText(embed.title() == null ? embed.url() : embed.title(), 0);
        } else if (block instanceof Block.Rich rich) {
            addRich(rich, 0);
        }
        if (block instanceof Block.Quote quote && quote.attribution() != null) {
            addText(quote.attribution(), 0);
        }
    }

    private void addItems(Block.ItemList list, int depth) {
        take(Bound.PIECES, list.items().size());
        for (Block.ListItem item : list.items()) {
            addRich(item, depth);
            if (item.list() != null) {
                addItems(item.list(), depth + 1);
            }
        }
    }

    private void addCells(List<Block.Cell> row) {
        take(Bound.CELLS, row.size());
        take(Bound.PIECES, row.size());
        take(Bound.RENDERED, (long) row.size() * CELL_ATTRIBUTES);
        row.forEach(cell -> addRich(cell, 0));
    }

    private void addRich(Block.Rich rich, int depth) {
        addText(rich.text(), depth);
        if (!rich.marks().isEmpty()) {
            rich.marks().forEach(mark -> takeMark(mark.href()));
            MarkNesting.walk(rich, new Elements());
        }
    }

    /** @param depth how many lists the text stands in, each of which indents its lines */
    private void addText(String text, int depth) {
        take(Bound.TEXT, text.length());
        long rendered = text.length();
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\n' -> rendered += LINE_BREAK + (long) BULLET * depth;
                case '&', '<', '>', '"' -> rendered += ESCAPED;
                default -> {}
            }
        }
        take(Bound.RENDERED, rendered);
    }

    /** Counts the tags of marks: a mark that crosses others is written as several elements. */
    private final class Elements implements MarkNesting.Visitor {
        @Override
        public void open(Mark mark) {
            int name = HtmlMarks.element(mark.type()).length();
            take(Bound.RENDERED, 2L * name + "<></>".length());
            if (NoteMarks.isReference(mark)) {
                take(Bound.RENDERED, "<a href=\"#fn-10000\"></a>".length());
            }
            if (mark.href() != null) {
                take(Bound.RENDERED, mark.href().length());
            }
        }

        @Override
        public void text(String stretch) {
            // Counted with the whole text.
        }

        @Override
        public void close(Mark mark) {
            // Counted when it was opened.
        }
    }
}
