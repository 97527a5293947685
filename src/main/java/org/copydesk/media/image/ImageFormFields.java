package org.copydesk.media.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copydesk.platform.problem.ProblemException;

/** Turns the fields of a form, which are text, into the members of {@link ImageDescription}. A field left blank says nothing. */
final class ImageFormFields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYWORDS = "keywords";
    private static final String FOCAL_POINT = "focalPoint";

    private final ObjectNode patch = JsonNodeFactory.instance.objectNode();

    /** @throws ProblemException 422 for a field that stands twice, or a focal point that is no JSON */
    void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        if (name.equals(KEYWORDS)) {
            patch.withArray("/" + KEYWORDS).add(value.strip());
        } else if (patch.has(name)) {
            throw ProblemException.invalid("/" + shortened(name), "twice", "The form has this field twice.");
        } else {
            patch.set(name, value(name, value));
        }
    }

    private static JsonNode value(String name, String value) {
        if (name.equals("syndicatable") && (value.equals("true") || value.equals("false"))) {
            return JsonNodeFactory.instance.booleanNode(value.equals("true"));
        }
        return name.equals(FOCAL_POINT) ? json(value) : JsonNodeFactory.instance.textNode(value);
    }

    private static JsonNode json(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException broken) {
            throw ProblemException.invalid(
                    "/" + FOCAL_POINT, "invalid-value", "focalPoint must be JSON, such as {\"x\": 0.5, \"y\": 0.3}.");
        }
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    ObjectNode patch() {
        return patch;
    }
}
