package org.copydesk.platform.web;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;

/** Binds and validates parameters as JAX-RS does for a request, where they come from elsewhere than an address. */
@Singleton
public class QueryBinding {
    private final ParameterConverters converters;
    private final Validator validator;

    QueryBinding(ParameterConverters converters, Validator validator) {
        this.converters = converters;
        this.validator = validator;
    }

    /**
     * Fills a bean's fields that are query parameters.
     *
     * @param parameters the values by the parameters' names
     * @param left names that are refused though the bean has them
     * @return the bean
     * @throws ProblemException {@code unknown-parameter} or {@code invalid-parameter}
     */
    public <T> T bind(T bean, Map<String, List<String>> parameters, Set<String> left) {
        Map<String, Field> fields = fields(bean.getClass());
        Set<String> known = new TreeSet<>(fields.keySet());
        known.removeAll(left);
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, known);
                });
        fields.forEach((name, field) -> set(bean, field, name, parameters.get(name)));
        validator.validate(bean).stream().findFirst().ifPresent(violation -> {
            String name = violation.getPropertyPath().iterator().next().getName();
            throw ProblemException.badParameter(name, name + " " + violation.getMessage() + ".");
        });
        return bean;
    }

    private static Map<String, Field> fields(Class<?> bean) {
        Map<String, Field> fields = new TreeMap<>();
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    fields.put(field.getAnnotation(QueryParam.class).value(), field);
                }
            }
        }
        return fields;
    }

    private static ProblemException unknown(String name, Set<String> known) {
        String detail = "There is no filter \"" + name + "\". There are " + String.join(", ", known) + ".";
        return new ProblemException(
                ErrorCode.UNKNOWN_PARAMETER,
                detail,
                List.of(FieldError.inParameter(name, ErrorCode.UNKNOWN_PARAMETER.code(), detail)));
    }

    private void set(Object bean, Field field, String name, List<String> values) {
        try {
            field.setAccessible(true);
            field.set(bean, value(field, name, values));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object value(Field field, String name, List<String> values) {
        if (List.class.isAssignableFrom(field.getType())) {
            return values == null ? List.of() : List.copyOf(values);
        }
        DefaultValue usual = field.getAnnotation(DefaultValue.class);
        if (values == null) {
            return usual == null ? null : converted(field, usual.value());
        }
        if (values.size() != 1) {
            throw ProblemException.badParameter(name, name + " takes one value.");
        }
        return converted(field, values.get(0));
    }

    private Object converted(Field field, String value) {
        ParamConverter<?> converter =
                converters.getConverter(field.getType(), field.getGenericType(), field.getAnnotations());
        return converter == null ? value : converter.fromString(value);
    }
}
