package org.copydesk.feed.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.copydesk.feed.xml.Xml;

/** Builds a JSON object, and leaves out what is absent or empty. */
public final class JsonObject {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode node = MAPPER.createObjectNode();

    public JsonObject with(String name, String text) {
        if (text != null && !text.isEmpty()) {
            node.put(name, Xml.clean(text));
        }
        return this;
    }

    public JsonObject with(String name, Number number) {
        if (number != null) {
            node.set(name, MAPPER.valueToTree(number));
        }
        return this;
    }

    public JsonObject with(String name, Boolean value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    /** A time as RFC 3339 in UTC. */
    public JsonObject with(String name, Instant time) {
        return with(name, time == null ? null : time.toString());
    }

    public JsonObject with(String name, JsonObject object) {
        if (object != null && !object.isEmpty()) {
            node.set(name, object.node);
        }
        return this;
    }

    public JsonObject with(String name, Collection<JsonObject> objects) {
        ArrayNode array = MAPPER.createArrayNode();
        objects.stream().filter(object -> !object.isEmpty()).forEach(object -> array.add(object.node));
        return withArray(name, array);
    }

    public JsonObject withTexts(String name, Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(text -> array.add(Xml.clean(text)));
        return withArray(name, array);
    }

    public JsonObject withTexts(String name, Map<String, String> texts) {
        JsonObject object = new JsonObject();
        texts.forEach(object::with);
        return with(name, object);
    }

    private JsonObject withArray(String name, ArrayNode array) {
        if (!array.isEmpty()) {
            node.set(name, array);
        }
        return this;
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }

    /** The object itself, for those who change it as a whole. */
    public ObjectNode toNode() {
        return node;
    }

    @Override
    public String toString() {
        return write(node);
    }

    public static String write(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }
}
