package org.copydesk.serving;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.access.CurrentStaff;

/** Decides who may read the edition: everybody, or where it is not public, those with a role here. */
@ApplicationScoped
class Door {
    private final DeliveryConfig config;
    private final CurrentStaff staff;

    Door(DeliveryConfig config, CurrentStaff staff) {
        this.config = config;
        this.staff = staff;
    }

    /**
     * @throws UnauthorizedException for a stranger at a closed door
     * @throws ForbiddenException for somebody whom the sign-on server knows, but who has no role here
     */
    void requireOpen() {
        if (config.isPublic()) {
            return;
        }
        if (staff.isNobody()) {
            throw new UnauthorizedException();
        }
        if (staff.role().isEmpty()) {
            throw new ForbiddenException();
        }
    }
}
