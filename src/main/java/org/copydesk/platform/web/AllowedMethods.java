package org.copydesk.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Says which methods an address has, on OPTIONS and on 405 (RFC 9110, sections 9.3.7 and 15.5.6). */
@Provider
class AllowedMethods implements ContainerResponseFilter {
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final List<Operation> operations = new ArrayList<>();

    private record Operation(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(resource ->
                        Arrays.stream(resource.getDeclaredMethods()).forEach(method -> add(resource, method)));
    }

    private void add(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        Pattern pattern = Pattern.compile("/*"
                + VARIABLE.matcher(path.replaceAll("/+", "/"))
                        .replaceAll("[^/]+")
                        .replaceAll("^/", "") + "/?");
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                operations.add(new Operation(pattern, verb.value()));
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isAsked = request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() < 300;
        if (isAsked || response.getStatus() == METHOD_NOT_ALLOWED) {
            Set<String> methods = of(request.getUriInfo().getPath());
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }

    private Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .forEach(methods::add);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }
}
