package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.copydesk.platform.FilterOrder;

/** Encodes the header values of resources' answers: the server refuses to send others. */
@Provider
@Priority(FilterOrder.HEADER_VALUES)
class HeaderValuesFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        for (List<Object> values : response.getHeaders().values()) {
            values.replaceAll(value -> value instanceof CharSequence || value instanceof URI
                    ? HeaderValues.encode(value.toString())
                    : value);
        }
    }
}
