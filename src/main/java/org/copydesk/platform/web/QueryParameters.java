package org.copydesk.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;

/**
 * Refuses query parameters that the operation does not know, that have no value, or that stand more often than once; and
 * U+0000 anywhere in the address.
 */
@Provider
class QueryParameters implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final Map<Method, Map<String, Boolean>> repeatableByName = new ConcurrentHashMap<>();

    QueryParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPathParameters().values().stream().anyMatch(QueryParameters::holdsNull)) {
            throw new ProblemException(
                    ErrorCode.NOT_FOUND, "The address has the character U+0000, which no id and no slug has.");
        }
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Boolean> known =
                repeatableByName.computeIfAbsent(resource.getResourceMethod(), QueryParameters::known);
        given.forEach((name, values) -> {
            if (!known.containsKey(name)) {
                throw refusal(name, unknown(known));
            }
            if (values.size() > 1 && !known.get(name)) {
                throw refusal(name, "It stands " + values.size() + " times in the query; give it once.");
            }
            if (holdsNull(values)) {
                throw ProblemException.badParameter(name, name + " has the character U+0000, which nothing here has.");
            }
            if (values.contains("")) {
                throw ProblemException.badParameter(name, name + " has no value; give it one or leave it out.");
            }
        });
    }

    /** Some databases know no such character, and refuse to look for it. */
    private static boolean holdsNull(List<String> values) {
        return values.stream().anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static String unknown(Map<String, Boolean> known) {
        return known.isEmpty()
                ? "This operation takes no query parameters."
                : "This operation knows " + String.join(", ", new TreeSet<>(known.keySet())) + ".";
    }

    private static ProblemException refusal(String name, String detail) {
        String parameter = name.length() <= 100 ? name : name.substring(0, 100) + "…";
        return new ProblemException(
                ErrorCode.UNKNOWN_PARAMETER,
                "Parameter \"" + parameter + "\": " + detail,
                List.of(FieldError.inParameter(parameter, ErrorCode.UNKNOWN_PARAMETER.code(), detail)));
    }

    private static Map<String, Boolean> known(Method method) {
        Map<String, Boolean> known = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(known, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(known, parameter.getType());
            }
        }
        return known;
    }

    private static void addFields(Map<String, Boolean> known, Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(known, field, field.getType());
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(known, field.getType());
                }
            }
        }
    }

    private static void add(Map<String, Boolean> known, AnnotatedElement element, Class<?> type) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            known.put(parameter.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
