package org.copydesk.platform.web;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.platform.json.Rfc3339;
import org.copydesk.platform.problem.ProblemException;

/** Converts typed query parameters; for an invalid value it answers 400 with the parameter and the form it wants. */
@Provider
class ParameterConverters implements ParamConverterProvider {
    private static final Map<String, Boolean> BOOLEANS = Map.of("true", true, "false", false);

    /** A space in a time is what became of the offset's plus, which is none in a query unless it is encoded. */
    private static final Pattern LOST_PLUS = Pattern.compile("(?<=.{11}) (?=\\d\\d:\\d\\d)");

    private final Instance<ZoneId> publication;

    /** @param publication the publication's zone, which is not configured yet when converters are made */
    ParameterConverters(Instance<ZoneId> publication) {
        this.publication = publication;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("parameter");
        if (type == Integer.class) {
            return (ParamConverter<T>) new Converter<>(name, "a whole number", Integer::valueOf);
        }
        if (type == Long.class) {
            return (ParamConverter<T>) new Converter<>(name, "a whole number", Long::valueOf);
        }
        if (type == Boolean.class) {
            return (ParamConverter<T>) new Converter<>(name, "true or false", BOOLEANS::get);
        }
        if (type == Instant.class) {
            return (ParamConverter<T>)
                    new Converter<>(name, "a time by RFC 3339, such as 2026-03-24T04:59:00Z, or a date", this::time);
        }
        return type.isEnum() ? (ParamConverter<T>) ofEnum(name, type.asSubclass(Enum.class)) : null;
    }

    private Instant time(String text) {
        return Rfc3339.parse(LOST_PLUS.matcher(text).replaceFirst("+"), publication.get());
    }

    private static ParamConverter<?> ofEnum(String name, @SuppressWarnings("rawtypes") Class<? extends Enum> type) {
        Map<String, Enum<?>> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Object::toString, c -> (Enum<?>) c));
        String wanted = constants.keySet().stream().sorted().collect(Collectors.joining(", ", "one of ", ""));
        return new Converter<>(name, wanted, constants::get);
    }

    private record Converter<T>(String parameter, String wanted, Function<String, T> reading)
            implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            T read;
            try {
                read = reading.apply(value);
            } catch (Rfc3339.UnclearTimeException unclear) {
                throw ProblemException.badParameter(parameter, parameter + ": " + unclear.getMessage());
            } catch (IllegalArgumentException | DateTimeException unfit) {
                throw refusal();
            }
            if (read == null) {
                throw refusal();
            }
            return read;
        }

        private ProblemException refusal() {
            return ProblemException.badParameter(parameter, parameter + " must be " + wanted + ".");
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
