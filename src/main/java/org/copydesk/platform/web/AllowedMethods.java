package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.platform.FilterOrder;

/** Adds {@code Allow} to answers of OPTIONS and to 405 (RFC 9110, sections 9.3.7 and 15.5.6). */
@Provider
@Priority(FilterOrder.ALLOWED_METHODS)
class AllowedMethods implements ContainerResponseFilter {
    private static final int METHOD_NOT_ALLOWED = 405;

    private final RouteIndex routes;

    AllowedMethods(RouteIndex routes) {
        this.routes = routes;
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
        String address = path.replaceFirst("^/*", "/").replaceFirst("(?<=.)/$", "");
        Set<String> methods = routes.all()
                .filter(route -> route.answers(address))
                .map(RouteIndex.Route::verb)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }
}
