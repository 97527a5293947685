package org.copydesk.vocabulary.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.copydesk.vocabulary.file.ImportedTag.Field;
import org.copydesk.vocabulary.file.ImportedTag.Place;

/**
 * Reads a tag list as CSV (RFC 4180) in UTF-8. The first row names the columns: slug, label, kind, parent, uri, code, position,
 * aliases (parted by {@code |}), and {@code label.xx} for the label in a language; any of them, in any order.
 */
public final class TagCsv {
    private static final String ALIASES = "aliases";
    private static final String LABEL_IN = "label.";
    private static final String COLUMNS =
            "slug, label, kind, parent, uri, code, position, aliases and label.xx for a language xx";

    private final ImportFindings findings;
    private final List<String> columns = new ArrayList<>();

    private TagCsv(ImportFindings findings) {
        this.findings = findings;
    }

    public static List<ImportedTag> read(byte[] file, ImportFindings findings) {
        return new TagCsv(findings).read(text(file, findings));
    }

    private static String text(byte[] file, ImportFindings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharset) {
            throw findings.refusal("not-utf-8", "The file is not in UTF-8; save it in that encoding.");
        }
    }

    private List<ImportedTag> read(String text) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        List<ImportedTag> tags = new ArrayList<>();
        long line = 0;
        try (CSVParser rows = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> all = rows.iterator();
            while (all.hasNext()) {
                // A quoted cell may go over several lines: a row starts behind the line that the one before ended on.
                Place place = new Place((int) line + 1, null);
                CSVRecord row = all.next();
                line = rows.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    readHeader(row);
                } else if (!isEmpty(row)) {
                    tags.add(read(row, place));
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            findings.error(
                    new Place((int) line + 1, null),
                    null,
                    "malformed",
                    "The row can't be read as CSV; put cells with quotation marks in quotes and double those inside.");
        }
        return tags;
    }

    private void readHeader(CSVRecord row) {
        for (String cell : row) {
            columns.add(cell.strip().toLowerCase(Locale.ROOT));
        }
        Place header = new Place(1, null);
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!isKnown(column)) {
                findings.error(header, column, "unknown-column", "There is no such column. Known are " + COLUMNS + ".");
            } else if (!seen.add(column)) {
                findings.error(header, column, "twice", "The column stands twice.");
            }
        }
    }

    private static boolean isKnown(String column) {
        return column.equals(ALIASES)
                || column.startsWith(LABEL_IN)
                || Arrays.stream(Field.values()).anyMatch(field -> name(field).equals(column));
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isEmpty(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private ImportedTag read(CSVRecord row, Place place) {
        if (row.size() != columns.size()) {
            findings.error(
                    place,
                    null,
                    "wrong-columns",
                    "The row has " + row.size() + " cells, the header has " + columns.size() + ".");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            cells.put(columns.get(i), row.get(i).isBlank() ? null : row.get(i).strip());
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<String, String> labels = new HashMap<>();
        cells.forEach((column, value) -> {
            if (column.startsWith(LABEL_IN)) {
                labels.put(ImportedTag.language(column.substring(LABEL_IN.length())), value);
            }
        });
        for (Field field : Field.values()) {
            if (cells.containsKey(name(field))) {
                values.put(field, cells.get(name(field)));
            }
        }
        List<String> aliases = cells.containsKey(ALIASES) ? parts(cells.get(ALIASES)) : null;
        return new ImportedTag(place, values.get(Field.URI), values, aliases, false, labels);
    }

    private static List<String> parts(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
