package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.copydesk.platform.problem.ProblemException;

/** Applies merge patches (RFC 7396). */
@Singleton
public class MergePatch {
    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The resource with the patch applied.
     *
     * @throws ProblemException 422 if the patch is no object or does not fit the type
     * @throws ConstraintViolationException if the outcome breaks the type's constraints
     */
    public <T> T apply(JsonNode patch, T present, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemException.invalid("", "wrong-type", "A merge patch must be an object.");
        }
        T patched;
        try {
            patched = mapper.treeToValue(merged(mapper.valueToTree(present), patch), type);
        } catch (JacksonException unfit) {
            throw JsonProblems.of(unfit);
        }
        return valid(patched);
    }

    /** A resource that was stored as JSON. */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException unfit) {
            throw new IllegalStateException("What was stored fits the type", unfit);
        }
    }

    private <T> T valid(T patched) {
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode object = target.isObject() ? (ObjectNode) target : mapper.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                object.remove(field.getKey());
            } else {
                object.set(field.getKey(), merged(object.path(field.getKey()), field.getValue()));
            }
        });
        return object;
    }
}
