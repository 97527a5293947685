package org.copydesk.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What every answer has that does not say otherwise: caches leave it alone. */
@Provider
class DefaultHeaders implements ContainerResponseFilter {
    private static final int CONTENT_TOO_LARGE = 413;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.getStatus() == CONTENT_TOO_LARGE) {
            // The rest of the body is not read, and must not be taken for the next request.
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
