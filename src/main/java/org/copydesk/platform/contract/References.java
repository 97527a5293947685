package org.copydesk.platform.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Finds and rewrites the schemas of a document and the references between them. */
final class References {
    private static final String PREFIX = "#/components/schemas/";

    private References() {}

    /** The name of the component that a schema refers to, or null. */
    static String nameIn(Schema schema) {
        String reference = schema.getRef();
        return reference != null && reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : null;
    }

    /** A reference to the component of this name. */
    static Schema to(String name) {
        return OASFactory.createSchema().ref(PREFIX + name);
    }

    /** A copy of the schema in which the rule's outcome stands in the place of every schema, the innermost first. */
    static Schema rewritten(Schema schema, UnaryOperator<Schema> rule) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> properties.put(name, rewritten(property, rule)));
            copy.setProperties(properties);
        }
        if (schema.getItems() != null) {
            copy.setItems(rewritten(schema.getItems(), rule));
        }
        if (schema.getAdditionalPropertiesSchema() != null
                && schema.getAdditionalPropertiesSchema().getBooleanSchema() == null) {
            copy.setAdditionalPropertiesSchema(rewritten(schema.getAdditionalPropertiesSchema(), rule));
        }
        copy.setAnyOf(rewritten(schema.getAnyOf(), rule));
        copy.setOneOf(rewritten(schema.getOneOf(), rule));
        copy.setAllOf(rewritten(schema.getAllOf(), rule));
        return rule.apply(copy);
    }

    private static List<Schema> rewritten(List<Schema> schemas, UnaryOperator<Schema> rule) {
        return schemas == null
                ? null
                : schemas.stream().map(schema -> rewritten(schema, rule)).toList();
    }

    /** Rewrites every schema of the document, wherever it stands. */
    static void rewriteAll(OpenAPI document, UnaryOperator<Schema> rule) {
        document.getComponents().getSchemas().forEach((name, schema) -> document.getComponents()
                .addSchema(name, rewritten(schema, rule)));
        operations(document).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getSchema() != null)
                        .forEach(parameter -> parameter.setSchema(rewritten(parameter.getSchema(), rule)));
            }
            Stream.concat(requests(operation), answers(operation))
                    .forEach(media -> media.setSchema(rewritten(media.getSchema(), rule)));
        });
    }

    /**
     * Describes a schema that a rule has made. Shapes that the words have stand in place of those of the code.
     *
     * @param words what the static file has under its name, or null
     */
    static void describe(Schema made, Schema words) {
        if (words == null) {
            return;
        }
        made.setDescription(words.getDescription());
        if (words.getProperties() != null) {
            words.getProperties().forEach((name, said) -> {
                Schema property = said.getAnyOf() == null ? made.getProperties().get(name) : said;
                property.setDescription(said.getDescription());
                property.setItems(said.getItems() == null ? property.getItems() : said.getItems());
                made.addProperty(name, property);
            });
        }
    }

    /** The operations of this server. */
    static Stream<Operation> operations(OpenAPI document) {
        return operations(document.getPaths().getPathItems());
    }

    private static Stream<Operation> operations(Map<String, PathItem> items) {
        return items == null
                ? Stream.empty()
                : items.values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    /** The forms of an operation's request body that have a schema. */
    static Stream<MediaType> requests(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : media(operation.getRequestBody().getContent());
    }

    /** The forms of an operation's answers that have a schema. */
    static Stream<MediaType> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> media(answer.getContent()));
    }

    /** The forms of an operation's answers by their media types, of all statuses after one another. */
    static List<Map.Entry<String, MediaType>> answerTypes(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().entrySet().stream())
                .toList();
    }

    /** The forms of a body that have a schema. */
    static Stream<MediaType> media(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().filter(media -> media.getSchema() != null);
    }

    /** The names of all components that can be reached from these schemas. */
    static Set<String> reachable(OpenAPI document, Stream<Schema> roots) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            rewritten(open.pop(), schema -> {
                String name = nameIn(schema);
                if (name != null && reached.add(name)) {
                    open.push(Objects.requireNonNull(
                            document.getComponents().getSchemas().get(name),
                            () -> "The contract refers to a schema \"" + name + "\" that it does not have"));
                }
                return schema;
            });
        }
        return reached;
    }

    /** Leaves out the schemas that nothing refers to. */
    static void prune(OpenAPI document) {
        Stream<Schema> used = Stream.concat(operations(document), operations(document.getWebhooks()))
                .flatMap(operation -> Stream.of(
                                requests(operation).map(MediaType::getSchema),
                                answers(operation).map(MediaType::getSchema),
                                operation.getParameters() == null
                                        ? Stream.<Schema>empty()
                                        : operation.getParameters().stream().map(Parameter::getSchema))
                        .flatMap(schemas -> schemas))
                .filter(Objects::nonNull);
        Stream<Schema> shared = document.getComponents().getResponses().values().stream()
                .flatMap(answer -> media(answer.getContent()))
                .map(MediaType::getSchema);
        Set<String> reached = reachable(document, Stream.concat(used, shared));
        Map<String, Schema> kept = new HashMap<>(document.getComponents().getSchemas());
        kept.keySet().retainAll(reached);
        document.getComponents().setSchemas(new TreeMap<>(kept));
    }
}
