package org.copydesk.serving;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.PartnerCallers;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Decides who may read the edition: everybody, or where it is not public, those with a role here. */
@ApplicationScoped
class Door {
    private final DeliveryConfig config;
    private final CurrentStaff staff;
    private final PartnerCallers partners;
    private final CurrentVertxRequest current;

    Door(DeliveryConfig config, CurrentStaff staff, PartnerCallers partners, CurrentVertxRequest current) {
        this.config = config;
        this.staff = staff;
        this.partners = partners;
        this.current = current;
    }

    /**
     * @throws ProblemException 403 for a partner: what stands here may be more than it is entitled to
     * @throws UnauthorizedException for a stranger at a closed door
     * @throws ForbiddenException for somebody whom the sign-on server knows, but who has no role here
     */
    void requireOpen() {
        RoutingContext request = current.getCurrent();
        if (request != null && partners.isPartner(request)) {
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED,
                    "A partner's token opens /v1/changes alone: there is what the partner is entitled to.");
        }
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
