package org.copydesk.body;

import java.util.List;

/** Writes blocks as HTML, which the parser reads back as the same blocks. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter() {}

    static String write(Body body) {
        HtmlWriter writer = new HtmlWriter();
        for (Block block : body.blocks()) {
            writer.out.append(writer.out.isEmpty() ? "" : "\n");
            writer.block(block);
        }
        return writer.out.toString();
    }

    static String write(Block block) {
        HtmlWriter writer = new HtmlWriter();
        writer.block(block);
        return writer.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), () -> rich(heading));
        } else if (block instanceof Block.Quote quote) {
            element("blockquote", () -> quote(quote));
        } else if (block instanceof Block.ItemList list) {
            list(list);
        } else if (block instanceof Block.Image image) {
            out.append("<figure data-caption=\"").append(image.caption()).append("\"></figure>");
        } else if (block instanceof Block.Embed embed) {
            element("figure", () -> embed(embed));
        } else if (block instanceof Block.Table table) {
            element("table", () -> table(table));
        } else {
            out.append("<hr>");
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (CanonicalText.isPreformatted(paragraph)) {
            element("pre", () -> MarkNesting.walk(paragraph, new HtmlMarks(out, "\n", "\n\n")));
        } else {
            element("p", () -> rich(paragraph));
        }
    }

    private void quote(Block.Quote quote) {
        element("p", () -> rich(quote));
        if (quote.attribution() != null) {
            element("footer", () -> out.append(HtmlMarks.escape(quote.attribution())));
        }
    }

    private void list(Block.ItemList list) {
        element(list.ordered() ? "ol" : "ul", () -> list.items().forEach(this::item));
    }

    private void item(Block.ListItem item) {
        element("li", () -> {
            rich(item);
            if (item.list() != null) {
                list(item.list());
            }
        });
    }

    private void embed(Block.Embed embed) {
        HtmlMarks.openLink(out, embed.url());
        out.append(HtmlMarks.escape(embed.title() == null ? embed.url() : embed.title()))
                .append("</a>");
    }

    private void table(Block.Table table) {
        List<List<Block.Cell>> rows = table.rows();
        int headers = table.header() ? 1 : 0;
        if (headers > 0) {
            element("thead", () -> row(rows.get(0), "th"));
        }
        if (rows.size() > headers) {
            element("tbody", () -> rows.subList(headers, rows.size()).forEach(row -> row(row, "td")));
        }
    }

    private void row(List<Block.Cell> cells, String name) {
        element("tr", () -> cells.forEach(cell -> element(name, () -> rich(cell))));
    }

    private void rich(Block.Rich rich) {
        MarkNesting.walk(rich, new HtmlMarks(out, "<br>", "</p><p>"));
    }

    private void element(String name, Runnable content) {
        out.append('<').append(name).append('>');
        content.run();
        out.append("</").append(name).append('>');
    }
}
