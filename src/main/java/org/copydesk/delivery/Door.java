package org.copydesk.delivery;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.access.CurrentStaff;

/** Decides who may read the edition: everybody, or where it is not public, those with a token. */
@ApplicationScoped
class Door {
    private final DeliveryConfig config;
    private final CurrentStaff staff;

    Door(DeliveryConfig config, CurrentStaff staff) {
        this.config = config;
        this.staff = staff;
    }

    /** @throws UnauthorizedException for a stranger at a closed door */
    void requireOpen() {
        if (!config.isPublic() && staff.isNobody()) {
            throw new UnauthorizedException();
        }
    }
}
