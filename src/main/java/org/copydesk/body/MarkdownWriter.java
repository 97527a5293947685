package org.copydesk.body;

import java.util.ArrayList;
import java.util.List;
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
            return isWritable(list) ? String.join("\n", list(list)) : HtmlWriter.write(list);
        }
        if (block instanceof Block.Paragraph paragraph) {
            return MarkdownText.write(paragraph, "\\\n");
        }
        if (block instanceof Block.Code code && code.marks().isEmpty()) {
            return code(code);
        }
        if (block instanceof Block.Heading heading && heading.id() == null) {
            return heading(heading);
        }
        if (block instanceof Block.Quote quote) {
            return quote(quote);
        }
        if (block instanceof Block.Table table && isWritable(table)) {
            return table(table);
        }
        if (block instanceof Block.Footnotes footnotes) {
            return notes(footnotes.notes());
        }
        return block instanceof Block.Separator ? "---" : HtmlWriter.write(block);
    }

    private static String code(Block.Code code) {
        int longest = BACKTICKS
                .matcher(code.text())
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        String language = code.language() == null ? "" : code.language();
        return fence + language + "\n" + code.text() + "\n" + fence;
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
        int index = 0;
        for (Block.ListItem item : list.items()) {
            String bullet = bullet(list, list.number(index++));
            String indent = " ".repeat(bullet.length());
            List<String> content = new ArrayList<>();
            MarkdownText.write(item, "\\\n").lines().forEach(content::add);
            if (item.list() != null) {
                if (!content.isEmpty() && item.list().ordered() && item.list().number(0) != 1) {
                    // Only a list that begins with 1 can follow a line of text.
                    content.add("");
                }
                content.addAll(list(item.list()));
            }
            for (int line = 0; line < content.size(); line++) {
                String text = content.get(line);
                lines.add(line > 0 && text.isEmpty() ? "" : (line == 0 ? bullet : indent) + text);
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

    /** Whether Markdown can number the items of a list so: in digits, upwards from zero or more. */
    private static boolean isWritable(Block.ItemList list) {
        return list.numbering() == null
                && !list.reversed()
                && list.number(0) >= 0
                && list.items().stream().allMatch(item -> item.list() == null || isWritable(item.list()));
    }

    /** Whether Markdown has a form for a table: one row of headings, and no cell that takes more than its place. */
    private static boolean isWritable(Block.Table table) {
        List<List<Block.Cell>> rows = table.rows();
        return table.header()
                && table.caption() == null
                && rows.stream().flatMap(List::stream).allMatch(cell -> cell.colspan() == 1 && cell.rowspan() == 1)
                && rows.stream().skip(1).flatMap(List::stream).noneMatch(Block.Cell::header);
    }

    private static String notes(List<Block.Note> notes) {
        List<String> lines = new ArrayList<>();
        for (Block.Note note : notes) {
            String text = MarkdownText.write(note, "\\\n    ");
            lines.add("[^" + (lines.size() + 1) + "]: " + (text.isEmpty() ? "&nbsp;" : text));
        }
        return String.join("\n\n", lines);
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
