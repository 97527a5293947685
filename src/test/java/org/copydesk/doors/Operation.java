package org.copydesk.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the contract.
 *
 * @param method in upper case
 * @param path a template, such as {@code /v1/articles/{idOrSlug}}
 * @param open whether it needs no token
 * @param mediaType of its request body, or null if it takes none
 * @param body the schema of its request body with all references resolved, or null
 */
public record Operation(
        String method, String path, boolean open, List<Parameter> parameters, String mediaType, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** A parameter; {@code in} is path, query or header. */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {
        boolean isIn(String place) {
            return in.equals(place);
        }
    }

    /** All that the application serves. */
    static List<Operation> all() {
        try {
            return in(JSON.readTree(RestAssured.get("/openapi?format=json").asByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All operations of a contract. */
    public static List<Operation> in(JsonNode contract) {
        List<Operation> operations = new ArrayList<>();
        contract.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> METHODS.contains(verb.getKey()))
                .forEach(verb ->
                        operations.add(of(contract, path.getKey(), path.getValue(), verb.getKey(), verb.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode contract, String path, JsonNode shared, String verb, JsonNode operation) {
        List<Parameter> parameters = Stream.of(shared, operation)
                .flatMap(owner -> StreamSupport.stream(owner.path("parameters").spliterator(), false))
                .map(parameter -> parameter(contract, parameter))
                .toList();
        JsonNode content = resolved(contract, operation.path("requestBody")).path("content");
        String mediaType = content.isEmpty() ? null : content.fieldNames().next();
        JsonNode schema = mediaType == null
                ? null
                : schema(contract, content.path(mediaType).path("schema"), Set.of());
        return new Operation(
                verb.toUpperCase(Locale.ROOT), path, isOpen(contract, operation), parameters, mediaType, schema);
    }

    /** Open are operations without a security requirement, and those with an empty one among theirs. */
    private static boolean isOpen(JsonNode contract, JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.get("security") : contract.path("security");
        return security.isEmpty()
                || StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
    }

    private static Parameter parameter(JsonNode contract, JsonNode reference) {
        JsonNode parameter = resolved(contract, reference);
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                schema(contract, parameter.path("schema"), Set.of()));
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolved(contract, contract.at(reference.substring(1)));
    }

    /** The schema with what it refers to in place; what refers to itself ends there as anything. */
    private static JsonNode schema(JsonNode contract, JsonNode node, Set<String> above) {
        String reference = node.path("$ref").asText("");
        if (above.contains(reference)) {
            return JSON.createObjectNode();
        }
        if (!reference.isEmpty()) {
            Set<String> within = new HashSet<>(above);
            within.add(reference);
            return schema(contract, resolved(contract, node), within);
        }
        if (node.isArray()) {
            var copy = JSON.createArrayNode();
            node.forEach(element -> copy.add(schema(contract, element, above)));
            return copy;
        }
        if (node.isObject()) {
            var copy = JSON.createObjectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), schema(contract, field.getValue(), above)));
            return copy;
        }
        return node;
    }

    /** The same at another address or with another media type, whether the contract has it or not. */
    Operation at(String method, String path, String mediaType) {
        return new Operation(method, path, open, parameters, mediaType, body);
    }

    public List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(parameter -> parameter.isIn(place)).toList();
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
