package org.copydesk.serving;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before every resource that reads the edition. */
@Provider
@PublicRead
class DoorFilter implements ContainerRequestFilter {
    private final Door door;

    DoorFilter(Door door) {
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        door.requireOpen();
    }
}
