package org.copydesk.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes bodies that operations accept, from their schemas, so that what is wrong with one is only what a test put in. */
public final class SampleBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "place-of-the-hostile-value";

    private final Map<String, String> known;

    /** @param known texts by path, such as {@code bylines.slug}, where not every word will do; empty ones are left out */
    public SampleBody(Map<String, String> known) {
        this.known = known;
    }

    public JsonNode of(JsonNode schema) {
        return sample("", schema);
    }

    private JsonNode sample(String name, JsonNode schema) {
        if (known.containsKey(name) && !type(schema).equals("array")) {
            return JSON.textNode(known.get(name));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return sample(name, last(schema.get(choice)));
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(name, schema);
            case "array" -> JSON.arrayNode().add(sample(name, schema.path("items")));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(name, schema));
        };
    }

    /** The last choice that is not null. */
    private static JsonNode last(JsonNode choices) {
        JsonNode chosen = choices.get(0);
        for (JsonNode choice : choices) {
            chosen = choice.path("type").asText().equals("null") ? chosen : choice;
        }
        return chosen;
    }

    /** The type, which may be one of several with null among them. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(String name, JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        String prefix = name.isEmpty() ? "" : name + ".";
        schema.path("properties").properties().forEach(field -> {
            JsonNode value = sample(prefix + field.getKey(), field.getValue());
            if (!value.isTextual() || !value.textValue().isEmpty()) {
                object.set(field.getKey(), value);
            }
        });
        int most = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
        while (object.size() > most) {
            object.remove(object.fieldNames().next());
        }
        return object;
    }

    private String text(String name, JsonNode schema) {
        if (name.toLowerCase(Locale.ROOT).matches(".*(url|uri|links|webstatement)")) {
            return "https://example.org/" + UUID.randomUUID();
        }
        return switch (schema.path("format").asText()) {
            case "date-time" -> "2020-02-29T12:00:00Z";
            case "email" -> "desk@example.org";
            case "duration" -> "PT1H";
            default -> shortened(name + " " + UUID.randomUUID(), schema);
        };
    }

    /** The end of the text, where it differs from others. */
    private static String shortened(String text, JsonNode schema) {
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }

    /** The body with one value, drawn by {@code dice}, replaced by text that need not be JSON. */
    static String withHostile(JsonNode body, String hostile, RandomGenerator dice) {
        JsonNode copy = body.deepCopy();
        List<Runnable> places = new ArrayList<>();
        collect(copy, places);
        if (places.isEmpty()) {
            return hostile;
        }
        places.get(dice.nextInt(places.size())).run();
        return copy.toString().replace('"' + PLACE + '"', hostile);
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(() -> object.put(field.getKey(), PLACE));
                collect(field.getValue(), places);
            });
            places.add(() -> object.put("unknown", PLACE));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, PLACE));
                collect(array.get(i), places);
            }
            places.add(() -> array.add(PLACE));
        }
    }
}
