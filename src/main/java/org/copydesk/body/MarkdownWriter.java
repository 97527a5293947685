package org.copydesk.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes blocks as Markdown, and as HTML inside it what Markdown has no form for. */
final class MarkdownWriter {
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** Whether the list just written used the second kind of bullet; lists in a row with one kind would become one. */
    private boolean alternate;

    private MarkdownWriter() {}

    static String write(Body body) {
        MarkdownWriter writer = new MarkdownWriter();
        return body.blocks().stream().map(writer::block).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        if (block instanceof Block.ItemList list) {
            alternate = !alternate;
            return String.join("\n", list(list));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph);
        }
        if (block instanceof Block.Heading heading) {
            return heading(heading);
        }
        if (block instanceof Block.Quote quote) {
            return quote(quote);
        }
        if (block instanceof Block.Table table && table.header()) {
            return table(table);
        }
        return block instanceof Block.Separator ? "---" : HtmlWriter.write(block);
    }

    private static String paragraph(Block.Paragraph paragraph) {
        if (!CanonicalText.isPreformatted(paragraph)) {
            return MarkdownText.write(paragraph, "\\\n");
        }
        if (paragraph.marks().size() > 1) {
            return HtmlWriter.write(paragraph);
        }
        Matcher backticks = BACKTICKS.matcher(paragraph.text());
        int longest =
                backticks.results().mapToInt(run -> run.group().length()).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "\n" + paragraph.text() + "\n" + fence;
    }

    /** Number signs at the end of a heading would be read as its closing ones. */
    private static String heading(Block.Heading heading) {
        String text = MarkdownText.write(heading, "<br>");
        boolean closing = text.endsWith("#")
                && !heading.text().equals("#")
                && !heading.text().endsWith("\n#");
        String escaped = closing ? text.substring(0, text.length() - 1) + "\\#" : text;
        return "#".repeat(heading.level()) + " " + escaped;
    }

    private static String quote(Block.Quote quote) {
        String text = MarkdownText.write(quote, "\\\n");
        String source =
                quote.attribution() == null ? "" : "\n\n<footer>" + HtmlMarks.escape(quote.attribution()) + "</footer>";
        return (text + source)
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    private List<String> list(Block.ItemList list) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Block.ListItem item : list.items()) {
            number++;
            String bullet = bullet(list, number);
            String indent = " ".repeat(bullet.length());
            List<String> content = new ArrayList<>();
            MarkdownText.write(item, "\\\n").lines().forEach(content::add);
            if (item.list() != null) {
                content.addAll(list(item.list()));
            }
            for (int line = 0; line < content.size(); line++) {
                lines.add((line == 0 ? bullet : indent) + content.get(line));
            }
        }
        return lines;
    }

    private String bullet(Block.ItemList list, int number) {
        if (list.ordered()) {
            return number + (alternate ? ". " : ") ");
        }
        return alternate ? "- " : "* ";
    }

    private static String table(Block.Table table) {
        List<String> lines = new ArrayList<>();
        for (List<Block.Cell> row : table.rows()) {
            lines.add(row.stream()
                    .map(cell -> MarkdownText.write(cell, "<br>"))
                    .collect(Collectors.joining(" | ", "| ", " |")));
            if (lines.size() == 1) {
                lines.add(row.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
        return String.join("\n", lines);
    }
}
