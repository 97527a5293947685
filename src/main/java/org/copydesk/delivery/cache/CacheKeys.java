package org.copydesk.delivery.cache;

import static java.util.Collections.singletonList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.access.read.PublicRead;
import org.copydesk.platform.web.IgnoredParameters;
import org.copydesk.platform.web.RouteIndex;
import org.copydesk.platform.web.RouteIndex.Route;

/** Builds the cache key of a public read: parameters sorted and in one spelling, defaults and ignored ones left out. */
@Singleton
class CacheKeys {
    /** What the known addresses take together, in bytes: some ten thousand of the usual length. */
    private static final long LARGEST = 4_000_000;

    /** What one takes beside its characters: two texts, the pair, and the cache's nodes. */
    private static final int ENTRY = 300;

    private static final Form NONE = new Form("", false);
    private static final String ANY = "*/*";

    /** What asks for the usual form of what is JSON first of all. */
    private static final Set<String> JSON = Set.of(ANY, "application/json", "application/json, */*");

    private final List<Operation> operations;
    private final IgnoredParameters ignored;
    private final Cache<String, Form> known = Caffeine.newBuilder()
            .maximumWeight(LARGEST)
            .weigher((String address, Form form) ->
                    ENTRY + 2 * (address.length() + form.address().length()))
            .executor(Runnable::run)
            .build();

    /** @param isJson whether JSON is what comes first */
    private record Operation(Route route, boolean isJson) {}

    private record Form(String address, boolean isJson) {}

    CacheKeys(RouteIndex routes, IgnoredParameters ignored) {
        this.ignored = ignored;
        operations = routes.all()
                .filter(route -> route.method().isAnnotationPresent(GET.class))
                .filter(route -> route.method().getDeclaringClass().isAnnotationPresent(PublicRead.class))
                .map(route -> new Operation(route, isJsonFirst(route.method())))
                .toList();
    }

    private static boolean isJsonFirst(Method method) {
        AnnotatedElement producer = method.isAnnotationPresent(Produces.class) ? method : method.getDeclaringClass();
        return producer.getAnnotation(Produces.class).value()[0].equals(MediaType.APPLICATION_JSON);
    }

    /**
     * The key of a request, or null where it is none that reads the edition.
     *
     * @param address path and query as they were sent
     * @param accept the header's value, or null
     */
    String of(String address, String accept) {
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
                .filter(operation -> operation.route().answers(path))
                .findFirst()
                .map(operation -> new Form(
                        mark < 0 ? path : path + query(operation.route(), address.substring(mark + 1)),
                        operation.isJson()))
                .orElse(NONE);
    }

    private String query(Route route, String query) {
        try {
            Map<String, List<String>> parameters = new HashMap<>();
            for (String parameter : query.split("&", -1)) {
                int equals = parameter.indexOf('=');
                String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
                parameters
                        .computeIfAbsent(name, first -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
            }
            route.parameters().forEach((name, known) -> parameters.remove(name, singletonList(known.defaultValue())));
            parameters
                    .keySet()
                    .removeIf(name ->
                            ignored.contains(name) && !route.parameters().containsKey(name));
            String canonical = parameters.entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream().map(value -> encoded(entry.getKey()) + '=' + encoded(value)))
                    .sorted()
                    .collect(Collectors.joining("&"));
            return canonical.isEmpty() ? "" : "?" + canonical;
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
