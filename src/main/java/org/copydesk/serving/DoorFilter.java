package org.copydesk.serving;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.copydesk.platform.FilterOrder;

/** Stands before every resource that reads the edition. */
@Provider
@PublicRead
@Priority(FilterOrder.READ_ACCESS)
class DoorFilter implements ContainerRequestFilter {
    private final Door door;
    private final ResourceInfo resource;

    DoorFilter(Door door, ResourceInfo resource) {
        this.door = door;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        door.requireOpen(resource.getResourceClass());
    }
}
