package org.copydesk.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ProblemException;

/** Checks an imported file against its header and closing line, which tell whether all of it arrived. */
final class ImportSeal {
    private final JsonObjects json;
    private final boolean isWhole;
    private final Map<ImportItem.Type, Long> seen = new EnumMap<>(ImportItem.Type.class);
    private EditionExport.Closing closing;

    /** @param isWhole whether the file is read from its first line */
    ImportSeal(JsonObjects json, boolean isWhole) {
        this.json = json;
        this.isWhole = isWhole;
    }

    /** The members of a header that matter. */
    record Header(String format, Integer version) {}

    void saw(ImportItem.Type type) {
        seen.merge(type, 1L, Long::sum);
    }

    /** @throws ProblemException 422 for a format that is not known here */
    void open(ObjectNode members) {
        Header header = json.take(members, Header.class);
        if (!EditionExport.FORMAT.equals(header.format())) {
            throw ProblemException.invalid(
                    "/format", "unknown-format", "format must be \"" + EditionExport.FORMAT + "\".");
        }
        if (header.version() == null || header.version() != EditionExport.VERSION) {
            throw ProblemException.invalid(
                    "/version",
                    "unknown-version",
                    "Version " + header.version() + " of the format is not known here, only " + EditionExport.VERSION
                            + ".");
        }
    }

    void close(ObjectNode members) {
        closing = json.all(members, EditionExport.Closing.class);
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (closing == null) {
            if (seen.containsKey(ImportItem.Type.HEADER)) {
                faults.add("The file has a header and no closing line: it was cut off. Send all of it.");
            }
            return faults;
        }
        if (isWhole) {
            compare(faults, ImportItem.Type.TAG, closing.tags());
            compare(faults, ImportItem.Type.BYLINE, closing.bylines());
            compare(faults, ImportItem.Type.REDIRECT, closing.redirects());
            compare(faults, ImportItem.Type.ARTICLE, closing.articles());
            compare(faults, ImportItem.Type.WITHDRAWN, closing.withdrawn());
        }
        return faults;
    }

    private void compare(List<String> faults, ImportItem.Type type, long announced) {
        long found = seen.getOrDefault(type, 0L);
        if (found != announced) {
            faults.add("The closing line tells of " + announced + " lines of the type "
                    + type.name().toLowerCase(Locale.ROOT) + "; the file has " + found
                    + " that could be read.");
        }
    }
}
