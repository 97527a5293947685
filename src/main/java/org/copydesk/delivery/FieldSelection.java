package org.copydesk.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.platform.problem.ProblemException;

/**
 * Selects fields of an article: names separated by commas, with a dot for a field inside, as in {@code
 * headline,tags.label}.
 */
final class FieldSelection {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 50;

    /** The fields inside an article's fields; empty for those that have none. */
    private static final Map<String, Set<String>> FIELDS = fields();

    private final Map<String, Set<String>> wanted = new LinkedHashMap<>();

    private FieldSelection() {}

    private static Map<String, Set<String>> fields() {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        List.of(
                        "id version slug url language headline standfirst slugline byline dateline genre urgency publishedAt updatedAt"
                                .split(" "))
                .forEach(name -> fields.put(name, Set.of()));
        fields.put("wordCount", Set.of());
        fields.put("bylines", Set.of("slug", "name", "kind", "role", "affiliation"));
        fields.put("section", Set.of("slug", "label"));
        fields.put("tags", Set.of("slug", "label", "kind", "uri"));
        fields.put("captions", Set.of("id", "role", "position", "text", "alt", "credit", "image"));
        fields.put("body", Set.of("blocks", "html", "text"));
        fields.put("corrections", Set.of("at", "version", "note"));
        fields.put("rights", Set.of("copyrightHolder", "copyrightNotice", "usageTerms", "syndicatable", "dataMining"));
        fields.put("source", Set.of("name", "url"));
        Set<String> link = Set.of("id", "slug", "url", "language", "headline");
        fields.put("series", Set.of("slug", "label", "part", "previous", "next"));
        fields.put("translations", link);
        return fields;
    }

    /**
     * @param parameter the value of {@code fields}, or null for all
     * @throws ProblemException 400 for a name that articles do not have
     */
    static FieldSelection parse(String parameter) {
        FieldSelection selection = new FieldSelection();
        if (parameter == null) {
            return selection;
        }
        String[] names = parameter.split(",", -1);
        if (names.length > MOST) {
            throw ProblemException.badParameter("fields", "Name at most " + MOST + " fields.");
        }
        Arrays.stream(names).map(String::strip).forEach(selection::add);
        return selection;
    }

    private void add(String name) {
        String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        Set<String> known = FIELDS.get(outer);
        if (known == null) {
            throw unknown(name, FIELDS.keySet());
        }
        Set<String> inner = wanted.computeIfAbsent(outer, field -> new TreeSet<>());
        if (outer.equals(name)) {
            inner.addAll(known);
        } else if (!known.contains(name.substring(outer.length() + 1))) {
            throw unknown(name, known);
        } else {
            inner.add(name.substring(outer.length() + 1));
        }
    }

    private static ProblemException unknown(String name, Set<String> known) {
        String shown = name.length() <= 100 ? name : name.substring(0, 100) + "…";
        return ProblemException.badParameter(
                "fields",
                "There is no field \"" + shown + "\". Known here: " + String.join(", ", new TreeSet<>(known)) + ".");
    }

    /** Whether the body has to be read, where lists leave it out unless it is asked for. */
    boolean wantsBody() {
        return wanted.containsKey("body");
    }

    /** Whether the fields are named at all. */
    boolean isLimited() {
        return !wanted.isEmpty();
    }

    /** The article's JSON, in UTF-8, with the wanted fields only. */
    byte[] applyTo(byte[] article) {
        if (!isLimited()) {
            return article;
        }
        try {
            JsonNode all = JSON.readTree(article);
            ObjectNode kept = JSON.createObjectNode();
            wanted.forEach((name, inner) -> {
                if (all.has(name)) {
                    kept.set(name, inner.isEmpty() ? all.get(name) : within(all.get(name), inner));
                }
            });
            return JSON.writeValueAsBytes(kept);
        } catch (IOException impossible) {
            throw new IllegalStateException("The edition holds well-formed JSON", impossible);
        }
    }

    private static JsonNode within(JsonNode value, Set<String> names) {
        if (value.isArray()) {
            ArrayNode kept = JSON.createArrayNode();
            value.forEach(element -> kept.add(within(element, names)));
            return kept;
        }
        return value.isObject() ? ((ObjectNode) value).retain(names) : value;
    }
}
