package org.copydesk.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lets schemas have the properties of others by reference, as marks of the static file say.
 *
 * <ul>
 *   <li>{@code x-variant-of} copies the properties of a schema of the code. Those that {@code x-optional} lists need not be
 *       there; if it is left out, none needs to.
 *   <li>{@code x-extends} replaces the properties that another schema has as well by a reference to it. A schema without
 *       properties gets those that all who extend it have alike.
 * </ul>
 */
final class Variants {
    private static final String WHOLE = "x-variant-of";
    private static final String OPTIONAL = "x-optional";
    private static final String EXTENDED = "x-extends";

    private Variants() {}

    static void apply(OpenAPI document) {
        Map<String, Schema> components = document.getComponents().getSchemas();
        components.values().stream()
                .filter(schema -> schema.get(WHOLE) != null)
                .forEach(variant -> copy(components.get((String) variant.get(WHOLE)), variant));
        Map<String, List<Schema>> extending = components.values().stream()
                .filter(schema -> schema.get(EXTENDED) != null)
                .collect(Collectors.groupingBy(
                        schema -> (String) schema.get(EXTENDED), TreeMap::new, Collectors.toList()));
        extending.forEach((base, schemas) -> addCommon(components.get(base), schemas));
        Map<String, Schema> whole = new TreeMap<>();
        extending.keySet().forEach(base -> whole.put(base, References.rewritten(components.get(base), same -> same)));
        extending.forEach((base, schemas) -> schemas.forEach(schema -> extend(schema, base, whole)));
    }

    private static void copy(Schema whole, Schema variant) {
        Object optional = variant.get(OPTIONAL);
        variant.type(whole.getType()).properties(whole.getProperties());
        if (optional instanceof List<?> names) {
            variant.setRequired(whole.getRequired().stream()
                    .filter(name -> !names.contains(name))
                    .toList());
        }
        variant.set(WHOLE, null);
        variant.set(OPTIONAL, null);
    }

    private static void addCommon(Schema base, List<Schema> schemas) {
        if (base.getProperties() == null) {
            Map<String, Schema> common = new LinkedHashMap<>(schemas.get(0).getProperties());
            schemas.forEach(
                    schema -> common.entrySet().retainAll(schema.getProperties().entrySet()));
            base.type(List.of(Schema.SchemaType.OBJECT)).properties(common);
        }
    }

    /**
     * Refers to what the base extends as well: generators look for required properties no further than a reference. What
     * is the schema's own is a part beside the references, because that is the form that all of them read.
     */
    private static void extend(Schema schema, String base, Map<String, Schema> whole) {
        Map<String, Schema> own = new LinkedHashMap<>(schema.getProperties());
        own.entrySet().removeAll(whole.get(base).getProperties().entrySet());
        List<String> known = Objects.requireNonNullElse(whole.get(base).getRequired(), List.of());
        List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
        schema.setAllOf(Stream.iterate(
                        base, Objects::nonNull, name -> (String) whole.get(name).get(EXTENDED))
                .map(References::to)
                .toList());
        if (!own.isEmpty()) {
            schema.addAllOf(OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .properties(own)
                    .required(nullIfEmpty(required.stream().filter(own::containsKey))));
        }
        schema.setRequired(nullIfEmpty(
                required.stream().filter(name -> !own.containsKey(name)).filter(name -> !known.contains(name))));
        schema.setProperties(null);
        schema.setType((List<Schema.SchemaType>) null);
        schema.set(EXTENDED, null);
    }

    private static List<String> nullIfEmpty(Stream<String> names) {
        List<String> list = names.toList();
        return list.isEmpty() ? null : list;
    }
}
