package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.copydesk.platform.FilterOrder;

/** Adds {@code Cache-Control: no-store} and {@code Vary} to answers that set none. */
@Provider
@Priority(FilterOrder.DEFAULT_HEADERS)
class DefaultHeaders implements ContainerResponseFilter {
    private static final int CONTENT_TOO_LARGE = 413;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        // Answers are compressed for those who take that (RFC 9110, section 12.5.5).
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (response.getStatus() == CONTENT_TOO_LARGE) {
            // The rest of the body is not read, and must not be taken for the next request.
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
