package org.copydesk.body.parse;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.body.Block;
import org.copydesk.body.InvalidBodyException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Parses lists. A list between two items, as many editors write it, belongs to the item before it. */
final class HtmlLists {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}");

    /** What a style says of the numbers, and outweighs the {@code type}. */
    private static final Pattern STYLE = Pattern.compile("(?i)list-style(?:-type)?\\s*:\\s*([a-z-]{1,20})");

    /** The types of HTML, and what the styles of CSS are as such. */
    private static final Map<String, String> NUMBERINGS = Map.ofEntries(
            entry("a", "a"),
            entry("A", "A"),
            entry("i", "i"),
            entry("I", "I"),
            entry("lower-alpha", "a"),
            entry("lower-latin", "a"),
            entry("upper-alpha", "A"),
            entry("upper-latin", "A"),
            entry("lower-roman", "i"),
            entry("upper-roman", "I"));

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
            Block.ItemList first = lists.get(0);
            return new Block.ItemList(first.ordered(), first.numbering(), first.start(), first.reversed(), items);
        }
    }

    void parse(Element list) {
        if (depth == BlockParser.MAX_LIST_DEPTH) {
            throw new InvalidBodyException(
                    "", "too-deep", "Nest lists at most " + BlockParser.MAX_LIST_DEPTH + " levels deep.");
        }
        depth++;
        List<Block> others = new ArrayList<>();
        List<Block> parts = parseParts(list, others);
        depth--;
        parts.forEach(parser::add);
        others.forEach(parser::add);
    }

    /**
     * The list, or as many as there are stretches of items that are numbered in a row. Code, which is no text of an item,
     * stands between them; in a list inside another it follows.
     */
    private List<Block> parseParts(Element list, List<Block> others) {
        Numbering numbering = new Numbering(list);
        List<Block> parts = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Node child : list.childNodes()) {
            int next = numbering.next(items.size());
            Integer value = numbering.value(child);
            boolean hasCode = depth == 1 && !others.isEmpty() && others.get(others.size() - 1) instanceof Block.Code;
            if (hasCode || (value != null && value != next)) {
                parts.add(numbering.list(items));
                items.clear();
                numbering.start = value == null ? next : value;
            }
            if (hasCode) {
                parts.addAll(others);
                others.clear();
            }
            parseItem(child, items, others);
        }
        parts.add(numbering.list(items));
        return parts;
    }

    /** How the items of a list are numbered. */
    private static final class Numbering {
        private final boolean ordered;
        private final String numbering;
        private final boolean reversed;
        private int start;

        Numbering(Element list) {
            ordered = list.normalName().equals("ol");
            numbering = ordered ? numbering(list) : null;
            reversed = ordered && list.hasAttr("reversed");
            Integer given = number(list.attr("start"));
            start = given != null ? given : reversed ? items(list) : 1;
        }

        private static String numbering(Element list) {
            Matcher style = STYLE.matcher(list.attr("style"));
            return NUMBERINGS.get(
                    style.find()
                            ? style.group(1).toLowerCase(Locale.ROOT)
                            : list.attr("type").strip());
        }

        private static int items(Element list) {
            int items = 0;
            for (Node child : list.childNodes()) {
                items += isItem(child) ? 1 : 0;
            }
            return items;
        }

        /** The number that an item has of its own, or null. */
        Integer value(Node item) {
            return ordered && isItem(item) ? number(item.attr("value")) : null;
        }

        int next(int items) {
            return reversed ? start - items : start + items;
        }

        Block.ItemList list(List<Item> items) {
            return new Block.ItemList(
                    ordered,
                    numbering,
                    start,
                    reversed,
                    items.stream().map(Item::toListItem).toList());
        }

        private static Integer number(String text) {
            String digits = text.strip();
            boolean known =
                    NUMBER.matcher(digits).matches() && Math.abs(Integer.parseInt(digits)) <= Block.ItemList.MAX_START;
            return known ? (Integer) Integer.parseInt(digits) : null;
        }
    }

    private static boolean isItem(Node node) {
        return node instanceof Element element && element.normalName().equals("li");
    }

    private void parseItem(Node node, List<Item> items, List<Block> others) {
        boolean isItem = isItem(node);
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
