package org.copydesk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas of an OpenAPI document (JSON Schema, draft 2020-12). They are read more strictly than clients must read
 * them: an object has no properties but those documented. Where the query has {@code fields}, an article is a selection.
 */
final class Schemas {
    private static final String HOME = "urn:copydesk:contract";
    private static final String FIELDS = "&fields&";
    private static final String SELECTION = "#/components/schemas/ArticleSelection";
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final Map<String, JsonSchemaFactory> factories = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        this.document = document;
    }

    /**
     * What is wrong with a piece of JSON, a line each; empty if it fits.
     *
     * @param pointer where in the document the schema stands
     * @param query of the request, encoded; or null
     */
    String faults(String pointer, String json, String query) {
        String given = Stream.of(query == null ? new String[0] : query.split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining("&"));
        JsonSchema schema = schemas.computeIfAbsent(given + " " + pointer, key -> factories
                .computeIfAbsent(given, this::factory)
                .getSchema(SchemaLocation.of(HOME + "#" + pointer), CONFIG));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(message -> "  " + message.getInstanceLocation() + ": " + message.getMessage())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private JsonSchemaFactory factory(String given) {
        JsonNode strict = document.deepCopy();
        tighten(strict, "&" + given + "&");
        return JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HOME, strict.toString()))));
    }

    private void tighten(JsonNode node, String given) {
        if (node instanceof ObjectNode object) {
            if (object.path("allOf").isArray()) {
                join(object, given);
            }
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("format").asText().equals("email")) {
                // The validator knows only domains that are in use, and so refuses those kept for examples (RFC 2606).
                object.remove("format");
            }
        }
        node.forEach(child -> tighten(child, given));
    }

    /** Puts the properties of what a schema extends beside its own: an object with only its own would be closed to them. */
    private void join(ObjectNode schema, String given) {
        ObjectNode properties = schema.withObject("/properties");
        ArrayNode required = schema.withArray("/required");
        boolean isSelection = false;
        Deque<JsonNode> parts = new ArrayDeque<>();
        schema.remove("allOf").forEach(parts::push);
        while (!parts.isEmpty()) {
            JsonNode part = parts.pop();
            JsonNode base = resolved(part);
            base.path("allOf").forEach(parts::push);
            isSelection |= part.path("$ref").asText("").equals(SELECTION);
            base.path("properties")
                    .properties()
                    .forEach(property -> properties.set(
                            property.getKey(), property.getValue().deepCopy()));
            base.path("required").forEach(required::add);
            if (base.has("additionalProperties")) {
                schema.set("additionalProperties", base.get("additionalProperties"));
            }
        }
        if (isSelection && given.contains(FIELDS)) {
            required.removeAll();
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
