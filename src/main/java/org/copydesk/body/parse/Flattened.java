package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.body.Block;
import org.copydesk.body.Mark;

/**
 * Flattens blocks to a text, for a list item, a cell or a heading.
 *
 * @param text the texts of the blocks, one to a line
 * @param lists the lists among them
 * @param others pictures, embeds, tables and, but for cells and headings, code, which have to stand elsewhere
 */
record Flattened(InlineText text, List<Block.ItemList> lists, List<Block> others) {

    static Flattened of(List<Block> blocks) {
        return of(blocks, false);
    }

    private static Flattened of(List<Block> blocks, boolean withCode) {
        InlineText text = new InlineText();
        List<Block.ItemList> lists = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Code code) {
                if (withCode) {
                    text.appendAfter("\n", asText(code));
                } else {
                    others.add(code);
                }
            } else if (block instanceof Block.Rich rich) {
                text.appendAfter("\n", rich);
                appendAttribution(text, block);
            } else if (block instanceof Block.ItemList list && !list.isEmpty()) {
                lists.add(list);
            } else if (!(block instanceof Block.Separator)) {
                others.add(block);
            }
        }
        return new Flattened(text, lists, others);
    }

    /** The same with code and the items of its lists as lines of the text. */
    static Flattened textOf(List<Block> blocks) {
        Flattened flat = of(blocks, true);
        flat.lists.forEach(flat::appendItems);
        return flat;
    }

    Block.Paragraph toParagraph() {
        return new Block.Paragraph(text.text(), text.marks());
    }

    private void appendItems(Block.ItemList list) {
        for (Block.ListItem item : list.items()) {
            text.appendAfter("\n", item);
            if (item.list() != null) {
                appendItems(item.list());
            }
        }
    }

    private static Block.Rich asText(Block.Code code) {
        List<Mark> marks = new ArrayList<>(code.marks());
        marks.add(Mark.of(Mark.Type.CODE, 0, code.text().length()));
        return new Block.Paragraph(code.text(), marks);
    }

    private static void appendAttribution(InlineText text, Block block) {
        if (block instanceof Block.Quote quote && quote.attribution() != null) {
            text.appendAfter("\n", new Block.Paragraph(quote.attribution(), List.of()));
        }
    }
}
