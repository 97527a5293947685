package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.platform.FilterOrder;

/**
 * Adds {@code Allow} to answers of OPTIONS and to 405 (RFC 9110, sections 9.3.7 and 15.5.6), and {@code Accept-Patch} where an
 * address can be patched (RFC 5789, section 3.1), to 415 of a PATCH as well.
 */
@Provider
@Priority(FilterOrder.ALLOWED_METHODS)
class AllowedMethods implements ContainerResponseFilter {
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final RouteIndex routes;

    AllowedMethods(RouteIndex routes) {
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isAsked = request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() < 300;
        boolean isRefusedPatch = response.getStatus() == UNSUPPORTED_MEDIA_TYPE
                && request.getMethod().equals(HttpMethod.PATCH);
        if (isAsked || response.getStatus() == METHOD_NOT_ALLOWED || isRefusedPatch) {
            List<RouteIndex.Route> here = at(request.getUriInfo().getPath());
            if (!isRefusedPatch) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods(here)));
            }
            here.stream()
                    .filter(route -> route.verb().equals(HttpMethod.PATCH))
                    .map(route -> route.method().getAnnotation(Consumes.class))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(
                            types -> response.getHeaders().putSingle("Accept-Patch", String.join(", ", types.value())));
        }
    }

    private List<RouteIndex.Route> at(String path) {
        String address = RouteIndex.address(path);
        return routes.all().filter(route -> route.answers(address)).toList();
    }

    private static Set<String> methods(List<RouteIndex.Route> routes) {
        Set<String> methods =
                routes.stream().map(RouteIndex.Route::verb).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }
}
