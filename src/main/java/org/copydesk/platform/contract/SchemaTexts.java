package org.copydesk.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of every schema what it is, what is always there and what may be null. */
final class SchemaTexts {
    /** Marks a shape that is answered only to requests with the query parameter it names. */
    private static final String ONLY_WITH = "x-only-with";

    private final OpenAPI document;
    private final ContractTexts texts;
    private final Set<String> answered;

    SchemaTexts(OpenAPI document, ContractTexts texts) {
        this.document = document;
        this.texts = texts;
        this.answered = References.reachable(
                document,
                References.operations(document).flatMap(References::answers).map(MediaType::getSchema));
        this.answered.addAll(References.reachable(document, Stream.of(References.to("Problem"))));
    }

    void apply() {
        Map<String, Schema> schemas =
                new LinkedHashMap<>(document.getComponents().getSchemas());
        schemas.forEach((name, schema) -> {
            JsonNode entry = texts.schema(name);
            ContractTexts.said(entry, "description").ifPresent(schema::setDescription);
            if (schema.getProperties() != null) {
                describe(name, schema, entry);
                entry.path("variants")
                        .properties()
                        .forEach(variant -> addVariant(schema, variant.getKey(), variant.getValue()));
            }
        });
    }

    private void describe(String name, Schema schema, JsonNode entry) {
        boolean isAnswer = answered.contains(name) && !name.endsWith(RequestSchemas.SUFFIX);
        Set<String> nullable = ContractTexts.strings(entry.path("nullable"));
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((property, given) -> {
            JsonNode said = texts.property(name, property);
            Schema described = shaped(ContractTexts.limited(given, said), said);
            described = isAnswer && nullable.contains(property) ? RequestSchemas.nullable(described) : described;
            ContractTexts.said(said, "description").ifPresent(described::setDescription);
            properties.put(property, described);
        });
        schema.setProperties(properties);
        if (isAnswer) {
            requireAllBut(schema, ContractTexts.strings(entry.path("optional")));
        }
        if (entry.path("open").asBoolean()) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        }
    }

    private static void requireAllBut(Schema schema, Set<String> optional) {
        schema.setRequired(schema.getProperties().keySet().stream()
                .filter(property -> !optional.contains(property))
                .toList());
    }

    /** Another shape of a schema: the same properties, of which some are others, or may be missing, or all may be. */
    private void addVariant(Schema original, String name, JsonNode entry) {
        Schema variant = References.rewritten(original, same -> same);
        variant.setDescription(ContractTexts.said(entry, "description").orElse(null));
        Set<String> without = ContractTexts.strings(entry.path("without"));
        without.forEach(variant::removeProperty);
        entry.path("properties")
                .properties()
                .forEach(property -> addProperty(variant, property.getKey(), property.getValue()));
        if (entry.path("optional").asText().equals("all")) {
            variant.setRequired(null);
        } else {
            requireAllBut(variant, ContractTexts.strings(entry.path("optional")));
        }
        ContractTexts.said(entry, "onlyWith").ifPresent(parameter -> variant.addExtension(ONLY_WITH, parameter));
        document.getComponents().addSchema(name, variant);
    }

    private static void addProperty(Schema variant, String name, JsonNode said) {
        Schema known = variant.getProperties().get(name);
        Schema given = known == null ? OASFactory.createSchema().addType(Schema.SchemaType.STRING) : known;
        Schema described = ContractTexts.limited(given, said);
        described = said.path("nullable").asBoolean() ? RequestSchemas.nullable(described) : described;
        ContractTexts.said(said, "description").ifPresent(described::setDescription);
        variant.addProperty(name, described);
    }

    /** The schema that takes one of the shapes an entry names, or whose items do. */
    static Schema shaped(Schema schema, JsonNode entry) {
        List<Schema> shapes = new ArrayList<>();
        entry.path("shapes").forEach(name -> shapes.add(References.to(name.asText())));
        if (shapes.isEmpty()) {
            return schema;
        }
        Schema shape =
                shapes.size() == 1 ? shapes.get(0) : OASFactory.createSchema().anyOf(shapes);
        if (schema.getItems() == null) {
            return shape;
        }
        schema.setItems(shape);
        return schema;
    }
}
