package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes permits for large request bodies before they are parsed. */
@Provider
@Priority(Priorities.USER + 1)
class LargeBodyFilter implements ContainerRequestFilter {
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    private final RequestPermits permits;
    private final Set<String> streamed;

    LargeBodyFilter(RequestPermits permits, @Any Instance<StreamedBody> streamed) {
        this.permits = permits;
        this.streamed = streamed.stream().map(StreamedBody::path).collect(Collectors.toSet());
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (isLarge(request) && !streamed.contains(request.getUriInfo().getPath())) {
            // Read before it is weighed: a slow sender holds no permits, and the length need not have been announced.
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            permits.require(body.length);
        }
    }

    private static boolean isLarge(ContainerRequestContext request) {
        boolean isChunked = request.getHeaders().containsKey(TRANSFER_ENCODING);
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (isChunked || (announced != null && Long.parseLong(announced) > LargeBodyPermits.LARGE))
                && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
    }
}
