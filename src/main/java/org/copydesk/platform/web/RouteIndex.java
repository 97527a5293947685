package org.copydesk.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Indexes the operations of all resources by their JAX-RS annotations, which are read once. (RESTEasy's own metadata knows
 * no query parameters.)
 */
@Singleton
public class RouteIndex {
    /** A variable of an address, whose pattern may have braces itself. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})+}");

    private static final Comparator<Route> MOST_LITERAL_FIRST = Comparator.comparingInt(
            route -> -VARIABLE.matcher(route.template()).replaceAll("").length());

    private final Map<Method, Route> routes;

    /**
     * An operation.
     *
     * @param verb its HTTP method
     * @param template its address with the variables
     * @param address the addresses that it answers
     * @param parameters its query parameters by name
     */
    public record Route(
            Method method, String verb, String template, Pattern address, Map<String, QueryParameter> parameters) {
        /** The media types that it takes a body in; JSON where it names none. */
        List<String> consumed() {
            Consumes types = method.getAnnotation(Consumes.class);
            Consumes all = types != null ? types : method.getDeclaringClass().getAnnotation(Consumes.class);
            return all == null ? List.of(MediaType.APPLICATION_JSON) : List.of(all.value());
        }

        public boolean answers(String path) {
            return address.matcher(path).matches();
        }
    }

    /**
     * A query parameter.
     *
     * @param defaultValue as it would stand in the query, or null
     */
    public record QueryParameter(boolean isRepeatable, String defaultValue) {}

    RouteIndex(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .flatMap(RouteIndex::route)
                .collect(Collectors.toMap(Route::method, Function.identity()));
    }

    /** All operations; where two answer the same address, the one with more literal characters first, as JAX-RS has it. */
    public Stream<Route> all() {
        return routes.values().stream().sorted(MOST_LITERAL_FIRST);
    }

    /** The operation of a resource's method, which may be null; empty for what the framework answers itself. */
    public Optional<Route> of(Method method) {
        return Optional.ofNullable(method).map(routes::get);
    }

    /** A request's path as routes have it: with a slash at the start and none at the end. */
    static String address(String path) {
        return path.replaceFirst("^/*", "/").replaceFirst("(?<=.)/$", "");
    }

    private static Stream<Route> route(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> route(method, verb.value()));
    }

    private static Route route(Method method, String verb) {
        Path below = method.getAnnotation(Path.class);
        String resource = method.getDeclaringClass().getAnnotation(Path.class).value();
        String template = ("/" + resource + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        Pattern address = Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+"));
        return new Route(method, verb, template, address, parameters(method));
    }

    private static Map<String, QueryParameter> parameters(Method method) {
        Map<String, QueryParameter> parameters = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameters, parameter, parameter.getType());
        }
        return parameters;
    }

    private static void add(Map<String, QueryParameter> parameters, AnnotatedElement element, Class<?> type) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            DefaultValue usual = element.getAnnotation(DefaultValue.class);
            parameters.put(
                    parameter.value(),
                    new QueryParameter(Collection.class.isAssignableFrom(type), usual == null ? null : usual.value()));
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = type; bean != null; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    add(parameters, field, field.getType());
                }
            }
        }
    }
}
