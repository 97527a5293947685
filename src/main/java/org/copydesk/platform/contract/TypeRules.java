package org.copydesk.platform.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Brings generated types into the form that JSON Schema gives them. */
final class TypeRules {
    private static final Pattern GENERIC_PAGE = Pattern.compile("Page[A-Z].*");
    /** What Bean Validation writes as a pattern, and JSON Schema as a list of values. */
    private static final Pattern WORDS = Pattern.compile("[\\w-]+(\\|[\\w-]+)*");

    private static final String NOT_BLANK = "\\S";

    private TypeRules() {}

    static void apply(OpenAPI document) {
        Map<String, Schema> components = Map.copyOf(document.getComponents().getSchemas());
        Map<String, String> newNames = new HashMap<>();
        components.forEach((name, schema) -> {
            if (GENERIC_PAGE.matcher(name).matches() && !name.equals("PageInfo")) {
                newNames.put(
                        name,
                        References.nameIn(schema.getProperties().get("data").getItems()) + "Page");
            }
        });
        UnaryOperator<Schema> rule = schema -> tidied(settled(schema, components, newNames));
        References.rewriteAll(document, rule);
        newNames.forEach((old, name) -> document.getComponents()
                .addSchema(name, document.getComponents().getSchemas().get(old)));
    }

    /** A reference to its final name, or what it refers to if that is a plain string or number. */
    private static Schema settled(Schema schema, Map<String, Schema> components, Map<String, String> newNames) {
        String name = References.nameIn(schema);
        if (name == null) {
            return schema;
        }
        if (newNames.containsKey(name)) {
            return References.to(newNames.get(name));
        }
        Schema target = components.get(name);
        return target != null && isPlain(target) ? References.rewritten(target, same -> same) : schema;
    }

    private static boolean isPlain(Schema schema) {
        boolean isScalar = schema.getType() != null
                && !schema.getType().contains(SchemaType.OBJECT)
                && !schema.getType().contains(SchemaType.ARRAY);
        return isScalar && schema.getEnumeration() == null;
    }

    private static Schema tidied(Schema schema) {
        schema.setExamples(null);
        String pattern = schema.getPattern();
        if (pattern != null && WORDS.matcher(pattern).matches()) {
            schema.setEnumeration(List.of((Object[]) pattern.split("\\|", -1)));
        }
        if (schema.getEnumeration() != null) {
            schema.setPattern(null);
            schema.setType(List.of(SchemaType.STRING));
        } else if (pattern != null && !pattern.equals(NOT_BLANK)) {
            schema.setPattern(anchored(pattern));
        }
        if (schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(typed(text, schema.getType()));
        }
        return schema;
    }

    /** Bean Validation matches whole values, JSON Schema any part of them. */
    private static String anchored(String pattern) {
        return pattern.startsWith("^")
                ? pattern
                : "^" + (pattern.contains("|") ? "(?:" + pattern + ")" : pattern) + "$";
    }

    private static Object typed(String value, List<SchemaType> type) {
        if (type != null && type.contains(SchemaType.INTEGER)) {
            return Integer.valueOf(value);
        }
        return type != null && type.contains(SchemaType.BOOLEAN) ? (Object) Boolean.valueOf(value) : value;
    }
}
