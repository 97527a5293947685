package org.copydesk.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.copydesk.platform.problem.ProblemException;

/** Splits JSON objects into records and joins records to objects, as strictly as request bodies are read. */
@Singleton
public class JsonObjects {
    /** The members of each record; Java makes them anew whenever it is asked. */
    private static final ClassValue<List<String>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private final ObjectMapper mapper;
    private final ObjectMapper withoutNulls;
    private final Validator validator;

    JsonObjects(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.withoutNulls = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        this.validator = validator;
    }

    /**
     * Reads an object.
     *
     * @throws ProblemException 400 for what is no JSON, 422 for what is no object
     */
    public ObjectNode read(byte[] json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException unfit) {
            throw JsonProblems.of(unfit);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        throw ProblemException.invalid("", "wrong-type", "It must be a JSON object.");
    }

    /**
     * Takes a record's members out of an object, which keeps the others.
     *
     * @throws ProblemException 422 for what does not fit the record
     * @throws ConstraintViolationException for what breaks its constraints
     */
    public <T extends Record> T take(ObjectNode object, Class<T> type) {
        ObjectNode own = mapper.createObjectNode();
        MEMBERS.get(type).forEach(name -> {
            JsonNode value = object.remove(name);
            if (value != null) {
                own.set(name, value);
            }
        });
        return all(own, type);
    }

    /**
     * Reads all of an object as a record.
     *
     * @throws ProblemException 422 for what does not fit the record, such as an unknown member
     * @throws ConstraintViolationException for what breaks its constraints
     */
    public <T> T all(ObjectNode object, Class<T> type) {
        T read;
        try {
            read = mapper.treeToValue(object, type);
        } catch (JacksonException unfit) {
            throw JsonProblems.of(unfit);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return read;
    }

    /** One object with the members of all the records in their order; those that are null are left out. */
    public ObjectNode of(Object... records) {
        ObjectNode object = mapper.createObjectNode();
        for (Object part : records) {
            object.setAll((ObjectNode) withoutNulls.valueToTree(part));
        }
        return object;
    }

    /** The object as JSON on one line, in UTF-8. */
    public byte[] write(JsonNode object) {
        try {
            return mapper.writeValueAsBytes(object);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("A tree can be written", impossible);
        }
    }

    /**
     * Equal for records that say the same; 43 characters.
     *
     * @param content what else they say, of any length, or null
     */
    public String fingerprint(JsonNode content, Object... records) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(mapper.writeValueAsBytes(records));
            if (content != null) {
                digest.update(
                        content.isTextual()
                                ? content.textValue().getBytes(StandardCharsets.UTF_8)
                                : mapper.writeValueAsBytes(content));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (JacksonException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Records are JSON, and every Java platform has SHA-256", impossible);
        }
    }
}
