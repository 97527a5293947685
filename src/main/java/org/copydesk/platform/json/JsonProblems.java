package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Maps Jackson's exceptions to problems: 400 for what can't be parsed, 422 with a pointer for what does not fit the
 * contract.
 */
public final class JsonProblems {
    private JsonProblems() {}

    public static ProblemException of(JacksonException exception) {
        if (exception instanceof StreamConstraintsException
                || exception.getCause() instanceof StreamConstraintsException) {
            if (exception.getOriginalMessage().startsWith("Token count")) {
                return new ProblemException(
                        ErrorCode.INVALID_CONTENT,
                        String.format(
                                Locale.ROOT,
                                "The JSON has more than %,d names, values and brackets. Split it.",
                                StrictJson.MOST_TOKENS));
            }
            return new ProblemException(
                    ErrorCode.MALFORMED, "The JSON is nested too deeply, or has a string or number that is too long.");
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.invalid(
                    pointer(unknown), "unknown-field", unknown(unknown.getPropertyName(), unknown));
        }
        if (exception instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty() && mismatch.getMessage().startsWith("No content")
                    ? new ProblemException(ErrorCode.MALFORMED, "The body is empty; send a JSON object.")
                    : ProblemException.invalid(pointer(mismatch), code(mismatch), detail(mismatch));
        }
        if (exception instanceof JsonMappingException mapping
                && mapping.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (exception instanceof JsonMappingException mapping
                && mapping.getCause() instanceof InputCoercionException
                && !mapping.getPath().isEmpty()) {
            return ProblemException.invalid(
                    pointer(mapping), "out-of-range", field(mapping) + " is a number that is too large or too small.");
        }
        return new ProblemException(ErrorCode.MALFORMED, "The body is not well-formed JSON" + place(exception) + ".");
    }

    private static String unknown(String field, UnrecognizedPropertyException exception) {
        Collection<Object> known = exception.getKnownPropertyIds();
        String list = known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", " Known here: ", "."));
        return "There is no field \"" + shortened(field) + "\"." + list;
    }

    private static String code(MismatchedInputException mismatch) {
        if (mismatch instanceof InvalidTypeIdException) {
            return "unknown-type";
        }
        boolean isValue = mismatch instanceof InvalidFormatException
                || (mismatch instanceof WrongShape shape && shape.isScalar());
        return isValue ? "invalid-value" : "wrong-type";
    }

    private static String detail(MismatchedInputException mismatch) {
        Class<?> wanted = mismatch.getTargetType();
        if (mismatch instanceof StoredText.Refused) {
            return mismatch.getOriginalMessage();
        }
        if (mismatch instanceof WrongShape) {
            return field(mismatch) + " must be " + mismatch.getOriginalMessage() + ".";
        }
        return field(mismatch) + " must be " + kind(wanted) + ".";
    }

    /** The name of the innermost member, with the index of the element where it is a list. */
    private static String field(JsonMappingException exception) {
        StringBuilder field = new StringBuilder();
        for (Reference step : exception.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.setLength(0);
                field.append(step.getFieldName());
            }
        }
        return field.length() == 0 ? "The body" : shortened(field.toString());
    }

    private static String kind(Class<?> wanted) {
        if (wanted == null) {
            return "of another type";
        }
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Temporal.class.isAssignableFrom(wanted)) {
            return "a time by RFC 3339, such as 2026-03-24T04:59:00Z";
        }
        if (wanted == UUID.class) {
            return "an id in the form of a UUID";
        }
        if (wanted == String.class) {
            return "a string";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(wanted) ? "an array" : "an object";
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    /** A name that the client made up may be of any length; the answer need not be. */
    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }

    private static String place(JacksonException exception) {
        JsonLocation location = exception.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
