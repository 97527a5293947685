package org.copydesk.access.read;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.copydesk.platform.FilterOrder;

/** Refuses requests that may not read the edition. */
@Provider
@PublicRead
@Priority(FilterOrder.READ_ACCESS)
class ReadAccessFilter implements ContainerRequestFilter {
    private final ReadAccess access;
    private final ResourceInfo resource;

    ReadAccessFilter(ReadAccess access, ResourceInfo resource) {
        this.access = access;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        access.require(resource.getResourceClass());
    }
}
