package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.body.Block;
import org.copydesk.body.BodyBudget;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Parses tables. Those that only arrange things on a page are read as what they hold. */
final class HtmlTables {
    private static final Set<String> LAYOUT_ROLES = Set.of("presentation", "none");

    private static final Pattern SPAN = Pattern.compile("\\d{1,5}");
    private static final Pattern LINE_NUMBERS = Pattern.compile("[\\d\\s]+");

    private static final Set<String> PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");
    private static final Set<String> KNOWN =
            Set.of("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col");

    private final HtmlParser parser;
    private final List<Block> others = new ArrayList<>();

    private HtmlTables(HtmlParser parser) {
        this.parser = parser;
    }

    static void parse(Element table, HtmlParser parser) {
        List<Element> captions = children(table, Set.of("caption"));
        List<Element> rows = rows(table);
        boolean layout = isLayout(table, rows);
        boolean framed = !layout && rows.size() == 1 && cells(rows.get(0)).size() == 1 && captions.isEmpty();
        if (layout) {
            captions.forEach(caption -> parser.parseBlock(caption, Set.of()));
        }
        parseStray(table, parser);
        table.children().forEach(section -> parseStray(section, parser));
        rows.forEach(row -> parseStray(row, parser));
        if (layout) {
            rows.forEach(row -> cells(row).stream()
                    .filter(cell -> !isLineNumbers(cell))
                    .forEach(cell -> parser.parseBlock(cell, Set.of())));
        } else if (framed) {
            parseSingleCell(rows, parser);
        } else {
            parseRows(captions, rows, parser);
        }
    }

    /** Whether it only arranges things; listings of code stand in a table beside the numbers of their lines. */
    private static boolean isLayout(Element table, List<Element> rows) {
        return LAYOUT_ROLES.contains(table.attr("role"))
                || (rows.size() == 1 && cells(rows.get(0)).stream().allMatch(HtmlTables::isListing));
    }

    private static boolean isListing(Element cell) {
        return cell.selectFirst("pre") != null;
    }

    private static boolean isLineNumbers(Element cell) {
        return isListing(cell) && LINE_NUMBERS.matcher(cell.text()).matches();
    }

    /** One cell that holds more than a text is a frame around it. */
    private static void parseSingleCell(List<Element> rows, HtmlParser parser) {
        Element cell = cells(rows.get(0)).get(0);
        List<Block> held = parser.gather(() -> parser.parseChildren(cell));
        if (held.size() == 1 && held.get(0) instanceof Block.Paragraph text) {
            Block.Cell only =
                    new Block.Cell(text.text(), text.marks(), isHeader(cell), Math.max(span(cell, "colspan"), 1), 1);
            parser.add(new Block.Table(false, List.of(List.of(only))));
        } else {
            held.forEach(parser::add);
        }
    }

    private static void parseRows(List<Element> captions, List<Element> rows, HtmlParser parser) {
        HtmlTables table = new HtmlTables(parser);
        List<Block> above = parser.gather(() -> captions.forEach(caption -> parser.parseBlock(caption, Set.of())));
        Flattened words = Flattened.textOf(above);
        table.others.addAll(words.others());
        List<List<Block.Cell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            cells.add(table.row(rows.get(row), rowsLeft(rows, row)));
        }
        parser.add(new Block.Table(
                new Block.TableCaption(words.text().text(), words.text().marks()), false, cells));
        table.others.forEach(parser::add);
    }

    /** How many rows of its section a row has below it, itself included, as far as a cell can reach. */
    private static int rowsLeft(List<Element> rows, int row) {
        Element section = rows.get(row).parent();
        int most = Math.min(rows.size() - row, Block.Cell.MAX_SPAN);
        int left = 1;
        while (left < most && Objects.equals(rows.get(row + left).parent(), section)) {
            left++;
        }
        return left;
    }

    private List<Block.Cell> row(Element row, int rowsLeft) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : cells(row)) {
            parser.take(BodyBudget.Bound.CELLS);
            Flattened flat = Flattened.textOf(parser.gather(() -> parser.parseChildren(cell)));
            others.addAll(flat.others());
            int down = span(cell, "rowspan");
            cells.add(new Block.Cell(
                    flat.text().text(),
                    flat.text().marks(),
                    isHeader(cell),
                    Math.max(span(cell, "colspan"), 1),
                    down == 0 ? rowsLeft : Math.min(down, rowsLeft)));
        }
        return cells;
    }

    private static boolean isHeader(Element cell) {
        Element section = cell.parent() == null ? null : cell.parent().parent();
        return cell.normalName().equals("th")
                || (section != null && section.normalName().equals("thead"));
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

    /** How far a cell reaches; 0 for one that reaches to the end of its rows. */
    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return SPAN.matcher(value).matches() ? Math.min(Integer.parseInt(value), Block.Cell.MAX_SPAN) : 1;
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
