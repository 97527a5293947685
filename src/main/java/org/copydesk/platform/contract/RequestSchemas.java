package org.copydesk.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Separates the schemas of requests from those of answers: a request may leave out or set to null what is not
 * required, and may hold nothing unknown; an answer holds everything.
 */
final class RequestSchemas {
    static final String SUFFIX = "Request";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final OpenAPI document;
    private final Map<String, Schema> components;
    private final Set<String> sent;

    private RequestSchemas(OpenAPI document) {
        this.document = document;
        this.components = document.getComponents().getSchemas();
        this.sent = References.reachable(
                document,
                References.operations(document).flatMap(References::requests).map(MediaType::getSchema));
    }

    /** The names of the schemas that requests have. */
    static Set<String> apply(OpenAPI document) {
        RequestSchemas schemas = new RequestSchemas(document);
        schemas.split();
        return schemas.sent;
    }

    private void split() {
        Map<String, Schema> requests = new LinkedHashMap<>();
        sent.stream()
                .filter(name -> !isShared(name))
                .forEach(name -> requests.put(requestName(name), closed(renamed(components.get(name)))));
        requests.forEach(this::add);
        References.operations(document).forEach(operation -> {
            References.requests(operation).forEach(media -> media.setSchema(renamed(media.getSchema())));
            if (operation.getRequestBody() != null
                    && operation.getRequestBody().getContent() != null
                    && operation.getRequestBody().getContent().hasMediaType(MERGE_PATCH)) {
                patch(operation.getRequestBody().getContent().getMediaType(MERGE_PATCH), requests);
            }
        });
    }

    /** The static file may describe a schema that is made here. */
    private void add(String name, Schema schema) {
        if (!sent.contains(name)) {
            References.describe(schema, components.get(name));
        }
        document.getComponents().addSchema(name, schema);
    }

    /**
     * Whether requests and answers have the same: plain values, objects of which the static file says whether they may
     * hold anything unknown, and choices among these.
     */
    private boolean isShared(String name) {
        Schema schema = components.get(name);
        return isFixed(schema)
                || (schema.getType() != null && !schema.getType().contains(SchemaType.OBJECT))
                || Stream.of(schema.getOneOf(), schema.getAnyOf())
                        .anyMatch(choices -> choices != null && choices.stream().allMatch(this::isSharedPart));
    }

    private boolean isSharedPart(Schema part) {
        Schema schema = part.getItems() == null ? part : part.getItems();
        String name = References.nameIn(schema);
        return name == null || isShared(name);
    }

    static boolean isFixed(Schema schema) {
        return schema.getAdditionalPropertiesSchema() != null
                && schema.getAdditionalPropertiesSchema().getBooleanSchema() != null;
    }

    private String requestName(String name) {
        return name.endsWith(SUFFIX) || isShared(name) ? name : name + SUFFIX;
    }

    private Schema renamed(Schema root) {
        return References.rewritten(root, schema -> {
            String name = References.nameIn(schema);
            if (schema.getDiscriminator() != null) {
                schema.setDiscriminator(renamed(schema.getDiscriminator()));
            }
            return name == null ? schema : References.to(requestName(name)).description(schema.getDescription());
        });
    }

    private Discriminator renamed(Discriminator discriminator) {
        Discriminator renamed = OASFactory.createDiscriminator().propertyName(discriminator.getPropertyName());
        discriminator.getMapping().forEach((value, target) -> renamed.addMapping(value, target + SUFFIX));
        return renamed;
    }

    private static Schema closed(Schema schema) {
        if (schema.getProperties() == null) {
            return schema;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties()
                .forEach((name, property) ->
                        properties.put(name, required.contains(name) ? property : nullable(property)));
        schema.setProperties(properties);
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        return schema;
    }

    /** A merge patch (RFC 7396) may leave out everything. The whole request is the patch and what it requires. */
    private void patch(MediaType media, Map<String, Schema> requests) {
        String whole = References.nameIn(media.getSchema());
        String name = whole.substring(0, whole.length() - SUFFIX.length()) + "Patch";
        Schema request = requests.get(whole);
        media.setSchema(References.to(name));
        if (request.getProperties() != null) {
            Schema patch = References.rewritten(request, same -> same);
            patch.setRequired(null);
            add(name, patch);
            request.setProperties(null);
            request.setType((List<SchemaType>) null);
            request.setAdditionalPropertiesSchema(null);
            request.setAllOf(List.of(References.to(name)));
        }
    }

    /** The same schema that takes null as well. */
    private static Schema nullable(Schema schema) {
        if (isNull(schema)
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(RequestSchemas::isNull))) {
            return schema;
        }
        if (schema.getType() == null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(schema.description(null))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        List<SchemaType> types = new ArrayList<>(schema.getType());
        types.add(SchemaType.NULL);
        schema.setType(types);
        return schema;
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }
}
