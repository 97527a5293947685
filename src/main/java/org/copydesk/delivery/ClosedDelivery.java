package org.copydesk.delivery;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.copydesk.access.CurrentStaff;

/** Asks everybody for a token where the edition is not public. */
@Provider
@PublicRead
class ClosedDelivery implements ContainerRequestFilter {
    private final DeliveryConfig config;
    private final CurrentStaff staff;

    ClosedDelivery(DeliveryConfig config, CurrentStaff staff) {
        this.config = config;
        this.staff = staff;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!config.isPublic() && staff.isNobody()) {
            throw new UnauthorizedException();
        }
    }
}
