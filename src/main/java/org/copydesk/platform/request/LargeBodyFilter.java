package org.copydesk.platform.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.copydesk.platform.FilterOrder;

/** Reserves the memory that a large request body takes when it is parsed, stored and rendered. */
@Provider
@Priority(FilterOrder.LARGE_BODY)
class LargeBodyFilter implements ContainerRequestFilter {
    /** In bytes. */
    private static final int LARGE = 20_000;

    /** What a large body counts for at least, in bytes, since a short source can become a long body. */
    private static final long LEAST = 400_000;

    /** How many times its length a body takes. */
    private static final int COPIES = 30;

    private final RequestMemory memory;

    LargeBodyFilter(RequestMemory memory) {
        this.memory = memory;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(BodyCollector.LENGTH) instanceof Integer length && length > LARGE) {
            memory.reserve(COPIES * Math.max(length, LEAST));
        }
    }
}
