package org.copydesk.body;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes blocks as HTML, which the parser reads back as the same blocks. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    /** The pictures and their words by the ids of their captions; null for one without. */
    private final Function<UUID, FigureCaption> captions;

    private boolean hasPicture;

    private HtmlWriter(Function<UUID, FigureCaption> captions) {
        this.captions = captions;
    }

    static String write(Body body, Function<UUID, FigureCaption> captions) {
        HtmlWriter writer = new HtmlWriter(captions);
        for (Block block : body.blocks()) {
            writer.out.append(writer.out.isEmpty() ? "" : "\n");
            writer.block(block);
        }
        return writer.out.toString();
    }

    static String write(Block block) {
        HtmlWriter writer = new HtmlWriter(id -> null);
        writer.block(block);
        return writer.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", () -> rich(paragraph));
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Quote quote) {
            element("blockquote", () -> quote(quote));
        } else if (block instanceof Block.ItemList list) {
            list(list);
        } else if (block instanceof Block.Image image) {
            image(image);
        } else if (block instanceof Block.Embed embed) {
            element("figure", () -> embed(embed));
        } else if (block instanceof Block.Table table) {
            element("table", () -> table(table));
        } else if (block instanceof Block.Code code) {
            code(code);
        } else if (block instanceof Block.Footnotes footnotes) {
            footnotes(footnotes);
        } else {
            out.append("<hr>");
        }
    }

    private void heading(Block.Heading heading) {
        String name = "h" + heading.level();
        element(name, heading.id() == null ? "" : attribute("id", heading.id()), () -> rich(heading));
    }

    private void code(Block.Code code) {
        String language = code.language() == null ? "" : attribute("class", "language-" + code.language());
        element(
                "pre",
                () -> element("code", language, () -> MarkNesting.walk(code, new HtmlMarks(out, code, "\n", "\n\n"))));
    }

    private void image(Block.Image image) {
        FigureCaption caption = captions.apply(image.caption());
        element("figure", attribute("data-caption", image.caption().toString()), () -> {
            if (caption != null && caption.picture() != null) {
                element("picture", () -> picture(caption.picture(), caption.alt()));
            }
            if (caption != null && caption.hasWords()) {
                element("figcaption", () -> words(caption));
            }
        });
    }

    /** Browsers wait with what is further down: the first picture is the one that readers see first. */
    private void picture(FigurePicture picture, String alt) {
        if (!picture.webpSrcset().isEmpty()) {
            empty("source", attribute("type", "image/webp") + attribute("srcset", picture.webpSrcset()));
        }
        empty(
                "img",
                attribute("src", picture.src())
                        + attribute("srcset", picture.srcset())
                        + attribute("width", String.valueOf(picture.width()))
                        + attribute("height", String.valueOf(picture.height()))
                        + attribute("alt", alt == null ? "" : alt)
                        + (hasPicture ? attribute("loading", "lazy") : ""));
        hasPicture = true;
    }

    private void words(FigureCaption caption) {
        if (caption.hasText()) {
            out.append(HtmlMarks.escape(caption.text()));
        }
        if (caption.hasCredit()) {
            out.append(caption.hasText() ? " " : "");
            element("small", () -> out.append(HtmlMarks.escape(caption.credit())));
        }
    }

    private void quote(Block.Quote quote) {
        element("p", () -> rich(quote));
        if (quote.attribution() != null) {
            element("footer", () -> out.append(HtmlMarks.escape(quote.attribution())));
        }
    }

    private void list(Block.ItemList list) {
        String type = list.numbering() == null ? "" : attribute("type", list.numbering());
        String start =
                list.start() == null ? "" : attribute("start", list.start().toString());
        String reversed = list.reversed() ? attribute("reversed", "") : "";
        element(list.ordered() ? "ol" : "ul", type + start + reversed, () -> list.items()
                .forEach(this::item));
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
        if (table.caption() != null) {
            element("caption", () -> rich(table.caption()));
        }
        List<List<Block.Cell>> rows = table.rows();
        int head = TableGrid.headRows(rows);
        if (head > 0) {
            element("thead", () -> rows.subList(0, head).forEach(this::row));
        }
        if (rows.size() > head) {
            element("tbody", () -> rows.subList(head, rows.size()).forEach(this::row));
        }
    }

    private void row(List<Block.Cell> cells) {
        element("tr", () -> cells.forEach(this::cell));
    }

    private void cell(Block.Cell cell) {
        String columns = cell.colspan() == 1 ? "" : attribute("colspan", String.valueOf(cell.colspan()));
        String rows = cell.rowspan() == 1 ? "" : attribute("rowspan", String.valueOf(cell.rowspan()));
        element(cell.header() ? "th" : "td", columns + rows, () -> rich(cell));
    }

    private void footnotes(Block.Footnotes footnotes) {
        element(
                "section",
                attribute("role", "doc-endnotes"),
                () -> element("ol", () -> {
                    int number = 0;
                    for (Block.Note note : footnotes.notes()) {
                        element("li", attribute("id", HtmlMarks.NOTE + ++number), () -> rich(note));
                    }
                }));
    }

    private void rich(Block.Rich rich) {
        MarkNesting.walk(rich, new HtmlMarks(out, rich, "<br>", "</p><p>"));
    }

    private static String attribute(String name, String value) {
        return " " + name + (value.isEmpty() ? "" : "=\"" + HtmlMarks.escape(value) + "\"");
    }

    private void empty(String name, String attributes) {
        out.append('<').append(name).append(attributes).append('>');
    }

    private void element(String name, Runnable content) {
        element(name, "", content);
    }

    private void element(String name, String attributes, Runnable content) {
        out.append('<').append(name).append(attributes).append('>');
        content.run();
        out.append("</").append(name).append('>');
    }
}
