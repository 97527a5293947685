package org.copydesk.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.platform.storage.StoredJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The differences between two revisions.
 *
 * @param from the number of the revision that is taken as the earlier one
 * @param fields those that differ, by name
 */
@Schema(name = "RevisionDiff")
public record RevisionDiff(int from, int to, List<FieldChange> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A field that differs.
     *
     * @param before its value in the earlier revision, null if it had none
     * @param words for text and for the body, what was kept, deleted and inserted; null for other fields
     */
    @Schema(name = "FieldChange")
    public record FieldChange(
            String field,
            @Schema(implementation = Object.class) JsonNode before,
            @Schema(implementation = Object.class) JsonNode after,
            List<WordDiff.Run> words) {}

    static RevisionDiff between(int from, StoredJson before, int to, StoredJson after) {
        JsonNode old = read(before);
        JsonNode now = read(after);
        TreeSet<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            JsonNode left = value(old, name);
            JsonNode right = value(now, name);
            if (!left.equals(right)) {
                changes.add(new FieldChange(name, left, right, words(name, left, right)));
            }
        }
        return new RevisionDiff(from, to, changes);
    }

    private static JsonNode value(JsonNode article, String name) {
        return Objects.requireNonNullElse(article.get(name), NullNode.getInstance());
    }

    private static List<WordDiff.Run> words(String name, JsonNode before, JsonNode after) {
        if (name.equals("body")) {
            return WordDiff.between(bodyText(before), bodyText(after));
        }
        boolean isText = before.isTextual() && after.isTextual();
        return isText ? WordDiff.between(before.asText(), after.asText()) : null;
    }

    private static String bodyText(JsonNode body) {
        return body.isNull() ? "" : BodyParser.fromBlocks(body.get("content")).text();
    }

    private static JsonNode read(StoredJson content) {
        try {
            return JSON.readTree(content.utf8());
        } catch (IOException impossible) {
            throw new IllegalStateException("Revisions are well-formed JSON", impossible);
        }
    }
}
