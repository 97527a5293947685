package org.copydesk.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of docs/access.md: what each caller may do. */
final class RightsTable {
    private static final Path PAGE = Path.of("docs", "access.md");
    private static final String HEAD = "| operation |";

    private RightsTable() {}

    /** What each caller is answered, by operation: {@code GET /v1/articles} → {@code nobody} → {@code yes}. */
    static Map<String, Map<String, String>> read() throws IOException {
        List<String> lines = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith(HEAD))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> callers = cells(lines.get(0));
        Map<String, Map<String, String>> rights = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 1; i < callers.size(); i++) {
                answers.put(callers.get(i), cells.get(i));
            }
            rights.put(cells.get(0).replace("`", ""), answers);
        }
        return rights;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    }
}
