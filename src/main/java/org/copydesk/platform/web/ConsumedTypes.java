package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.Problem;

/** Names the media types that an operation takes in answers that refuse another one (RFC 9110, section 15.5.16). */
@Provider
@Priority(FilterOrder.CONSUMED_TYPES)
class ConsumedTypes implements ContainerResponseFilter {
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final RouteIndex routes;

    ConsumedTypes(RouteIndex routes) {
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isOfCoding = response.getHeaders().containsKey(HttpHeaders.ACCEPT_ENCODING);
        if (response.getStatus() != UNSUPPORTED_MEDIA_TYPE
                || isOfCoding
                || !(response.getEntity() instanceof Problem problem)) {
            return;
        }
        String address = RouteIndex.address(request.getUriInfo().getPath());
        String types = routes.all()
                .filter(route -> route.answers(address) && route.verb().equals(request.getMethod()))
                .flatMap(route -> route.consumed().stream())
                .distinct()
                .collect(Collectors.joining(" or "));
        if (!types.isEmpty()) {
            response.setEntity(problem.saying("Send the body as " + types + ", and name that as its Content-Type."));
        }
    }
}
