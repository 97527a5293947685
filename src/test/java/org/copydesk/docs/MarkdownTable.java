package org.copydesk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The rows of the tables of a page, each with the text of its cells; headings and rulers are left out. */
record MarkdownTable(List<List<String>> rows) {
    static MarkdownTable of(String page) {
        try {
            List<List<String>> rows = Files.readAllLines(Path.of("docs", page)).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(MarkdownTable::cells)
                    .toList();
            return new MarkdownTable(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1, line.lastIndexOf('|'));
        return Arrays.stream(inside.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
