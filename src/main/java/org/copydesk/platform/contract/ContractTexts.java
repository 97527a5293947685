package org.copydesk.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words and examples of the contract, from the resources under {@code META-INF/contract}. */
final class ContractTexts {
    private static final String HOME = "META-INF/contract/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode operations;
    private final JsonNode parameters;
    private final JsonNode schemas;

    private ContractTexts(JsonNode operations, JsonNode schemas) {
        this.operations = operations.path("operations");
        this.parameters = operations.path("parameters");
        this.schemas = schemas;
    }

    static ContractTexts load() {
        return new ContractTexts(yaml("operations.yaml"), yaml("schemas.yaml"));
    }

    private static JsonNode yaml(String name) {
        String yaml = text(name).orElseThrow(() -> new IllegalStateException("There is no resource " + HOME + name));
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JSON.valueToTree(tree);
    }

    private static Optional<String> text(String name) {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = resources.getResourceAsStream(HOME + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example kept in {@code examples/} under a name such as {@code listTags.200}, as JSON or else as plain text. */
    Optional<Object> example(String name) {
        return text("examples/" + name + ".json").map(ContractTexts::parsed).or(() -> text("examples/" + name + ".txt")
                .map(Object.class::cast));
    }

    private static Object parsed(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    JsonNode operation(String id) {
        return operations.path(id);
    }

    /** What is said of a parameter: for this operation, or else for all that have it. */
    JsonNode parameter(String operation, String name) {
        JsonNode own = operations.path(operation).path("parameters").path(name);
        return own.isMissingNode() ? parameters.path(name) : own;
    }

    JsonNode schema(String name) {
        return schemas.path(name);
    }

    /** What is said of a property: in this schema, in the answer that a request's schema mirrors, or in all schemas. */
    JsonNode property(String schema, String property) {
        JsonNode own = schemas.path(schema).path("properties").path(property);
        if (own.isMissingNode() && schema.endsWith(RequestSchemas.SUFFIX)) {
            String answer = schema.substring(0, schema.length() - RequestSchemas.SUFFIX.length());
            own = schemas.path(answer).path("properties").path(property);
        }
        return own.isMissingNode() ? schemas.path("*").path("properties").path(property) : own;
    }

    /** The strings in a list; none where there is no list. */
    static Set<String> strings(JsonNode list) {
        Set<String> strings = new TreeSet<>();
        list.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    /** What an entry says: its text if it is one, or else its member of this name. */
    static Optional<String> said(JsonNode entry, String member) {
        JsonNode text = entry.isTextual() && member.equals("description") ? entry : entry.path(member);
        return text.isTextual() ? Optional.of(text.asText().strip()) : Optional.empty();
    }

    /** The schema with an entry's limits, or what the entry refers to instead. */
    static Schema limited(Schema schema, JsonNode entry) {
        JsonNode limits = entry.isObject() ? entry : MissingNode.getInstance();
        if (limits.has("ref")) {
            return References.to(limits.path("ref").asText());
        }
        limits.path("enum").forEach(value -> schema.addEnumeration(value.asText()));
        said(limits, "pattern").ifPresent(schema::setPattern);
        said(limits, "format").ifPresent(schema::setFormat);
        if (limits.has("minLength")) {
            schema.setMinLength(limits.path("minLength").intValue());
        }
        if (limits.has("maxLength")) {
            schema.setMaxLength(limits.path("maxLength").intValue());
        }
        if (limits.has("minimum")) {
            schema.setMinimum(limits.path("minimum").decimalValue());
        }
        if (limits.has("maximum")) {
            schema.setMaximum(limits.path("maximum").decimalValue());
        }
        return schema;
    }
}
