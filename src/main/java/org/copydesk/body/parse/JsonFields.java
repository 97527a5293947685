package org.copydesk.body.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.copydesk.body.BodyBudget.Bound;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.platform.text.PlainText;

/** Reads the fields of a JSON object strictly, with pointers to what is wrong. */
record JsonFields(JsonNode object, String pointer) {

    /** The object at the pointer, whose fields must all be among those named. */
    static JsonFields of(JsonNode node, String pointer, Set<String> known) {
        if (!node.isObject()) {
            throw new InvalidBodyException(pointer, "wrong-type", "Send an object here.");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new InvalidBodyException(
                        pointer + "/" + escaped(name),
                        "unknown-field",
                        "Remove this field; known here are "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
        return new JsonFields(node, pointer);
    }

    /** Parses the elements of an array of which a body may have no more than the bound allows. */
    static <T> List<T> elements(JsonNode array, String pointer, Bound bound, BiFunction<JsonNode, String, T> parser) {
        if (array != null) {
            bound.require(array.size(), pointer);
        }
        return elements(array, pointer, parser);
    }

    /** Parses the elements of an array, each with its own pointer. */
    static <T> List<T> elements(JsonNode array, String pointer, BiFunction<JsonNode, String, T> parser) {
        if (array == null || !array.isArray()) {
            throw new InvalidBodyException(pointer, "wrong-type", "Send an array here.");
        }
        List<T> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            elements.add(parser.apply(element, pointer + "/" + elements.size()));
        }
        return elements;
    }

    /** A string that may be stored. */
    static String string(JsonNode node, String pointer) {
        if (!node.isTextual()) {
            throw new InvalidBodyException(pointer, "wrong-type", "Send a string here.");
        }
        PlainText.problem(node.textValue()).ifPresent(problem -> {
            throw new InvalidBodyException(pointer, "forbidden-character", problem);
        });
        return node.textValue();
    }

    /** Gives what the supplier makes, and a pointer to whatever it refuses. */
    static <T> T at(String pointer, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidBodyException refused) {
            throw new InvalidBodyException(pointer + refused.pointer(), refused.code(), refused.detail());
        }
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    JsonNode required(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new InvalidBodyException(at(name), "required", "Add this field.");
        }
        return value;
    }

    String text(String name) {
        return string(required(name), at(name));
    }

    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    boolean flag(String name) {
        if (has(name) && !object.get(name).isBoolean()) {
            throw new InvalidBodyException(at(name), "wrong-type", "Send true or false here.");
        }
        return has(name) && object.get(name).booleanValue();
    }

    int integer(String name, int least, int most) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber()) {
            throw new InvalidBodyException(at(name), "wrong-type", "Send a whole number here.");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw new InvalidBodyException(
                    at(name), "out-of-range", "Send a number from " + least + " to " + most + ".");
        }
        return value.intValue();
    }

    private static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        String clean = PlainText.clean(shown);
        return clean.replace("~", "~0").replace("/", "~1");
    }
}
