package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.body.Block;
import org.copydesk.body.InvalidBodyException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Parses lists. A list between two items, as many editors write it, belongs to the item before it. */
final class HtmlLists {
    private final HtmlParser parser;
    private int depth;

    HtmlLists(HtmlParser parser) {
        this.parser = parser;
    }

    private record Item(InlineText text, List<Block.ItemList> lists) {
        Block.ListItem toListItem() {
            return new Block.ListItem(text.text(), text.marks(), nested());
        }

        private Block.ItemList nested() {
            if (lists.size() < 2) {
                return lists.isEmpty() ? null : lists.get(0);
            }
            List<Block.ListItem> items =
                    lists.stream().flatMap(list -> list.items().stream()).toList();
            return new Block.ItemList(lists.get(0).ordered(), items);
        }
    }

    void parse(Element list) {
        if (depth == BlockParser.MAX_LIST_DEPTH) {
            throw new InvalidBodyException(
                    "", "too-deep", "Nest lists at most " + BlockParser.MAX_LIST_DEPTH + " levels deep.");
        }
        depth++;
        List<Item> items = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Node child : list.childNodes()) {
            parseItem(child, items, others);
        }
        depth--;
        boolean ordered = list.normalName().equals("ol");
        parser.add(
                new Block.ItemList(ordered, items.stream().map(Item::toListItem).toList()));
        others.forEach(parser::add);
    }

    private void parseItem(Node node, List<Item> items, List<Block> others) {
        boolean isItem = node instanceof Element element && element.normalName().equals("li");
        Flattened flat = Flattened.of(
                isItem ? parser.gather(() -> parser.parseChildren(node)) : parser.gather(() -> parser.parseNode(node)));
        others.addAll(flat.others());
        if (!isItem && flat.text().isBlank() && !items.isEmpty()) {
            items.get(items.size() - 1).lists().addAll(flat.lists());
        } else {
            items.add(new Item(flat.text(), flat.lists()));
        }
    }
}
