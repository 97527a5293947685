package org.copydesk.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes blocks as plain text. Pictures have none here: their words belong to their captions. */
final class TextWriter {
    private TextWriter() {}

    static String write(Body body) {
        return body.blocks().stream()
                .map(TextWriter::block)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Quote quote) {
            return quote.attribution() == null ? quote.text() : quote.text() + "\n\u2014 " + quote.attribution();
        }
        if (block instanceof Block.ItemList list) {
            return String.join("\n", lines(list));
        }
        if (block instanceof Block.Table table) {
            return table(table);
        }
        if (block instanceof Block.Embed embed) {
            return embed.title() == null ? embed.url() : embed.title() + "\n" + embed.url();
        }
        if (block instanceof Block.Footnotes footnotes) {
            return notes(footnotes.notes());
        }
        if (block instanceof Block.Separator) {
            return "* * *";
        }
        return block instanceof Block.Rich rich ? rich.text() : "";
    }

    private static List<String> lines(Block.ItemList list) {
        List<String> lines = new ArrayList<>();
        int index = 0;
        for (Block.ListItem item : list.items()) {
            String bullet = list.ordered() ? ItemNumber.write(list.number(index++), list.numbering()) + ". " : "- ";
            String indent = " ".repeat(bullet.length());
            lines.add(bullet + item.text().replace("\n", "\n" + indent));
            if (item.list() != null) {
                lines(item.list()).forEach(line -> lines.add(indent + line));
            }
        }
        return lines;
    }

    private static String table(Block.Table table) {
        String rows =
                TableGrid.texts(table.rows()).stream().map(TextWriter::row).collect(Collectors.joining("\n"));
        return table.caption() == null ? rows : table.caption().text() + "\n" + rows;
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace('\n', ' ').replace('\t', ' '))
                .collect(Collectors.joining("\t"));
    }

    private static String notes(List<Block.Note> notes) {
        List<String> lines = new ArrayList<>();
        for (Block.Note note : notes) {
            String number = "[" + (lines.size() + 1) + "] ";
            lines.add(number + note.text().replace("\n", "\n" + " ".repeat(number.length())));
        }
        return String.join("\n", lines);
    }
}
