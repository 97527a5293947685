package org.copydesk.platform.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.copydesk.platform.FilterOrder;

/** Reads the {@code Idempotency-Key}, and replays the stored answer if there is one. */
@Provider
@Priority(FilterOrder.IDEMPOTENCY_KEY)
class IdempotencyKeyFilter implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final SecurityIdentity caller;
    private final CurrentRequest current;
    private final OnceOnly onceOnly;

    IdempotencyKeyFilter(ResourceInfo resource, SecurityIdentity caller, CurrentRequest current, OnceOnly onceOnly) {
        this.resource = resource;
        this.caller = caller;
        this.current = current;
        this.onceOnly = onceOnly;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        List<String> keys = request.getHeaders().get(KeyedRequest.HEADER);
        if (keys == null || !resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
            return;
        }
        if (keys.size() > 1) {
            throw KeyedRequest.malformed();
        }
        KeyedRequest keyed = keyed(request, keys.get(0));
        onceOnly.earlierAnswer(keyed)
                .ifPresentOrElse(answer -> request.abortWith(answer.replayed()), () -> current.takeKey(keyed));
    }

    private KeyedRequest keyed(ContainerRequestContext request, String key) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        URI address = request.getUriInfo().getRequestUri();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return KeyedRequest.of(
                caller.getPrincipal().getName(), key, request.getMethod(), address.getRawPath() + query, body);
    }
}
