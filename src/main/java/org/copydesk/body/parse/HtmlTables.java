package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.body.Block;
import org.copydesk.body.BodyBudget;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Parses tables into rows of cells of one column each. Tables that only arrange things on a page are read as what they
 * hold.
 */
final class HtmlTables {
    private static final Set<String> LAYOUT_ROLES = Set.of("presentation", "none");

    private static final Set<String> PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");
    private static final Set<String> KNOWN =
            Set.of("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col");

    private final HtmlParser parser;
    private final List<Block> others = new ArrayList<>();
    /** For each column, in how many more rows a cell from above stands. */
    private final int[] below = new int[Block.Table.MAX_COLUMNS];

    private HtmlTables(HtmlParser parser) {
        this.parser = parser;
    }

    static void parse(Element table, HtmlParser parser) {
        for (Element caption : children(table, Set.of("caption"))) {
            parser.parseBlock(caption, Set.of());
        }
        List<Element> rows = rows(table);
        parseStray(table, parser);
        table.children().forEach(section -> parseStray(section, parser));
        rows.forEach(row -> parseStray(row, parser));
        if (LAYOUT_ROLES.contains(table.attr("role"))) {
            rows.forEach(row -> cells(row).forEach(cell -> parser.parseBlock(cell, Set.of())));
        } else if (rows.size() == 1 && cells(rows.get(0)).size() == 1) {
            parseSingleCell(rows, parser);
        } else {
            parseRows(rows, parser);
        }
    }

    /** One cell that holds more than a text is a frame around it. */
    private static void parseSingleCell(List<Element> rows, HtmlParser parser) {
        Element cell = cells(rows.get(0)).get(0);
        List<Block> held = parser.gather(() -> parser.parseChildren(cell));
        if (held.size() == 1 && held.get(0) instanceof Block.Paragraph text) {
            Block.Cell only = new Block.Cell(text.text(), text.marks());
            parser.add(new Block.Table(hasHeader(rows), List.of(List.of(only))));
        } else {
            held.forEach(parser::add);
        }
    }

    private static void parseRows(List<Element> rows, HtmlParser parser) {
        HtmlTables table = new HtmlTables(parser);
        parser.add(
                new Block.Table(hasHeader(rows), rows.stream().map(table::row).toList()));
        table.others.forEach(parser::add);
    }

    private static boolean hasHeader(List<Element> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        Element first = rows.get(0);
        boolean inHead = first.parent() != null && first.parent().normalName().equals("thead");
        return inHead
                || cells(first).stream().allMatch(cell -> cell.normalName().equals("th"));
    }

    private List<Block.Cell> row(Element row) {
        List<Block.Cell> filled = new ArrayList<>();
        for (Element cell : cells(row)) {
            skipCellsFromAbove(filled);
            Flattened flat = Flattened.textOf(parser.gather(() -> parser.parseChildren(cell)));
            others.addAll(flat.others());
            place(new Block.Cell(flat.text().text(), flat.text().marks()), cell, filled);
        }
        skipCellsFromAbove(filled);
        return filled;
    }

    private void skipCellsFromAbove(List<Block.Cell> filled) {
        while (filled.size() < below.length && below[filled.size()] > 0) {
            below[filled.size()]--;
            parser.take(BodyBudget.Bound.CELLS);
            filled.add(Block.Cell.EMPTY);
        }
    }

    private void place(Block.Cell cell, Element element, List<Block.Cell> filled) {
        int columns = span(element, "colspan");
        int rows = span(element, "rowspan");
        for (int column = 0; column < columns; column++) {
            if (filled.size() < below.length) {
                below[filled.size()] = rows - 1;
            }
            parser.take(BodyBudget.Bound.CELLS);
            filled.add(column == 0 ? cell : Block.Cell.EMPTY);
        }
    }

    /** Words that stand between the parts of a table come before it. */
    private static void parseStray(Element part, HtmlParser parser) {
        if (!PARTS.contains(part.normalName())) {
            return;
        }
        for (Node child : part.childNodes()) {
            boolean known = child instanceof Element element && KNOWN.contains(element.normalName());
            if (!known) {
                parser.parseNode(child);
            }
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,1}") ? Integer.parseInt(value) : 1;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else {
                rows.addAll(children(child, Set.of("tr")));
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return children(row, Set.of("td", "th"));
    }

    private static List<Element> children(Element parent, Set<String> names) {
        return parent.children().stream()
                .filter(child -> names.contains(child.normalName()))
                .toList();
    }
}
