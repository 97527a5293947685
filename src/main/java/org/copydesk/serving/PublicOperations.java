package org.copydesk.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The operations that read the edition, and the one way to write each request for them: parameters in alphabetical order
 * and one spelling, without those that say what holds anyhow.
 */
@Singleton
class PublicOperations {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    /** What the known addresses take together, in bytes: some ten thousand of the usual length. */
    private static final long LARGEST = 4_000_000;

    /** What one takes beside its characters: two texts, the pair, and the cache's nodes. */
    private static final int ENTRY = 300;

    private static final Form NONE = new Form("", false);
    private static final String ANY = "*/*";

    /** What asks for the usual form of what is JSON first of all. */
    private static final Set<String> JSON = Set.of(ANY, "application/json", "application/json, */*");

    private final List<Operation> operations;
    private final Cache<String, Form> known = Caffeine.newBuilder()
            .maximumWeight(LARGEST)
            .weigher((String address, Form form) ->
                    ENTRY + 2 * (address.length() + form.address().length()))
            .executor(Runnable::run)
            .build();

    /** @param isJson whether JSON is what comes first */
    private record Operation(Pattern path, Map<String, String> defaults, boolean isJson) {}

    private record Form(String address, boolean isJson) {}

    PublicOperations(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class) && type.isAnnotationPresent(PublicRead.class))
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .map(method -> operation(resource, method)))
                .toList();
    }

    private static Operation operation(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        Map<String, String> defaults = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            addDefault(defaults, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addDefaults(defaults, parameter.getType());
            }
        }
        return new Operation(
                Pattern.compile(VARIABLE.matcher(path.replaceAll("/+", "/")).replaceAll("[^/]+")),
                defaults,
                isJsonFirst(method.isAnnotationPresent(Produces.class) ? method : resource));
    }

    private static boolean isJsonFirst(AnnotatedElement element) {
        return element.getAnnotation(Produces.class).value()[0].equals(MediaType.APPLICATION_JSON);
    }

    private static void addDefaults(Map<String, String> defaults, Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                addDefault(defaults, field);
            }
        }
    }

    private static void addDefault(Map<String, String> defaults, AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class) && element.isAnnotationPresent(DefaultValue.class)) {
            defaults.put(
                    element.getAnnotation(QueryParam.class).value(),
                    element.getAnnotation(DefaultValue.class).value());
        }
    }

    /**
     * The canonical form of a request; null if it is none for these operations, or can't be read.
     *
     * @param address path and query as they were sent
     * @param accept the header's value, or null
     */
    String canonical(String address, String accept) {
        Form form = known.get(address, this::canonical);
        if (form.equals(NONE)) {
            return null;
        }
        boolean isUsual = accept == null || (form.isJson() ? JSON.contains(accept) : ANY.equals(accept));
        return isUsual ? form.address() : form.address() + ' ' + accept;
    }

    private Form canonical(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        return operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .findFirst()
                .map(operation -> new Form(
                        mark < 0 ? path : path + query(operation, address.substring(mark + 1)), operation.isJson()))
                .orElse(NONE);
    }

    private static String query(Operation operation, String query) {
        try {
            Map<String, List<String>> parameters = new HashMap<>();
            for (String parameter : query.split("&", -1)) {
                int equals = parameter.indexOf('=');
                String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
                parameters
                        .computeIfAbsent(name, first -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
            }
            operation.defaults().forEach((name, value) -> parameters.remove(name, List.of(value)));
            return parameters.entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream().map(value -> encoded(entry.getKey()) + '=' + encoded(value)))
                    .sorted()
                    .collect(Collectors.joining("&", "?", ""));
        } catch (IllegalArgumentException malformed) {
            return "?" + query;
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
