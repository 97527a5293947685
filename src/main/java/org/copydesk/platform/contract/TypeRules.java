package org.copydesk.platform.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Brings generated types into the form that JSON Schema gives them. */
final class TypeRules {
    private static final Pattern GENERIC_PAGE = Pattern.compile("Page[A-Z].*");
    /** What Bean Validation writes as a pattern, and JSON Schema as a list of values. */
    private static final Pattern WORDS = Pattern.compile("[\\w-]+(\\|[\\w-]+)*");

    private static final String NOT_BLANK = "\\S";
    private static final String UUID = "uuid";
    private static final String INT = "int32";

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
        newNames.forEach((old, name) -> {
            Map<String, Schema> schemas = document.getComponents().getSchemas();
            References.describe(schemas.get(old), schemas.get(name));
            document.getComponents().addSchema(name, schemas.get(old));
        });
    }

    /**
     * A reference to its final name, or what it refers to if that is a plain string or number. Beside a reference of the
     * code the static file may have the shapes that stand for it, and beside a type of the code a reference.
     */
    private static Schema settled(Schema schema, Map<String, Schema> components, Map<String, String> newNames) {
        if (schema.getAnyOf() != null && schema.getAnyOf().size() == 1) {
            return References.to(References.nameIn(schema.getAnyOf().get(0)));
        }
        if (schema.getAnyOf() != null) {
            return OASFactory.createSchema().anyOf(schema.getAnyOf()).description(schema.getDescription());
        }
        String name = References.nameIn(schema);
        if (name == null) {
            return schema;
        }
        Schema target = components.get(name);
        if (target != null && isPlain(target)) {
            Schema plain = References.rewritten(target, same -> same).description(schema.getDescription());
            return schema.getType() == null ? plain : plain.type(schema.getType());
        }
        return References.to(newNames.getOrDefault(name, name))
                .description(schema.getDescription())
                .defaultValue(schema.getDefaultValue());
    }

    private static boolean isPlain(Schema schema) {
        boolean isScalar = schema.getType() != null
                && !schema.getType().contains(SchemaType.OBJECT)
                && !schema.getType().contains(SchemaType.ARRAY);
        return isScalar && schema.getEnumeration() == null;
    }

    private static Schema tidied(Schema schema) {
        if (schema.getFormat() != null) {
            tidyFormat(schema);
        }
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
        if (schema.getAllOf() != null && schema.getAllOf().size() == 2) {
            return joined(schema.getAllOf().get(0), schema.getAllOf().get(1));
        }
        if (schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(typed(text, schema.getType()));
        }
        return schema;
    }

    /**
     * SmallRye adds examples to times, Hibernate Validator's rule for ids a pattern that their format has already, and
     * Java's type a size to numbers whose limits say more.
     */
    private static void tidyFormat(Schema schema) {
        schema.setExamples(null);
        if (UUID.equals(schema.getFormat())) {
            schema.setPattern(null);
        } else if (schema.getFormat().equals(INT)) {
            schema.setFormat(null);
        }
    }

    /** OpenAPI 3.1 lets a default stand beside a reference, where 3.0 needed both to be parts of a third schema. */
    private static Schema joined(Schema reference, Schema rest) {
        return reference.defaultValue(rest.getDefaultValue());
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
