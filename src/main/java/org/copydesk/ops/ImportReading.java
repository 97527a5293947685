package org.copydesk.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.article.load.StoryLoading;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.KnownProblems;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.JsonObjects;

/** Reads the lines of an import, each by itself. Safe for many threads. */
final class ImportReading {
    private static final List<String> NAMES = List.of("externalId", "id", "slug");

    private final JsonObjects json;
    private final StoryLoading stories;
    private final long longest;

    ImportReading(JsonObjects json, StoryLoading stories, long longest) {
        this.json = json;
        this.stories = stories;
        this.longest = longest;
    }

    List<ImportItem> read(List<ImportLines.Line> lines) {
        return lines.stream().map(this::read).toList();
    }

    private ImportItem read(ImportLines.Line line) {
        String name = null;
        try {
            if (line.json() == null) {
                throw new ProblemException(ErrorCode.TOO_LARGE, "A line may have at most " + longest + " bytes.");
            }
            ObjectNode members = json.read(line.json());
            name = name(members);
            ImportItem.Type type = type(members.remove("type"));
            return type == ImportItem.Type.ARTICLE
                    ? ImportItem.of(line.number(), name, stories.read(members))
                    : ImportItem.of(line.number(), name, type, members);
        } catch (RuntimeException failed) {
            return ImportItem.refused(
                    line.number(), name, KnownProblems.in(failed).orElseThrow(() -> failed));
        }
    }

    /** What a line calls itself, if it does so with a string of sensible length. */
    private static String name(ObjectNode members) {
        return NAMES.stream()
                .map(members::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> text.length() <= 200)
                .findFirst()
                .orElse(null);
    }

    private static ImportItem.Type type(JsonNode name) {
        if (name == null) {
            return ImportItem.Type.ARTICLE;
        }
        return Stream.of(ImportItem.Type.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name.textValue()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/type",
                        "invalid-value",
                        "type must be one of "
                                + Arrays.stream(ImportItem.Type.values())
                                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "; a line without it is an article."));
    }
}
