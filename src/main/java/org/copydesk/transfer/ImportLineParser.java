package org.copydesk.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.KnownProblems;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.transfer.story.StoryParser;

/** Parses the lines of an import, each by itself. Safe for many threads. */
final class ImportLineParser {
    private static final List<String> NAMES = List.of("externalId", "id", "slug");

    private final JsonObjects json;
    private final StoryParser stories;
    private final long longest;

    ImportLineParser(JsonObjects json, StoryParser stories, long longest) {
        this.json = json;
        this.stories = stories;
        this.longest = longest;
    }

    List<ImportItem> parse(List<ImportLines.Line> lines) {
        return lines.stream().map(this::parse).toList();
    }

    private ImportItem parse(ImportLines.Line line) {
        String name = null;
        try {
            if (line.json() == null) {
                throw new ProblemException(ErrorCode.TOO_LARGE, "A line may have at most " + longest + " bytes.");
            }
            ObjectNode members = json.read(line.json());
            name = name(members);
            ImportItem.Type type = type(members.remove("type"));
            return type == ImportItem.Type.ARTICLE
                    ? ImportItem.of(line.number(), name, stories.parse(members))
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
