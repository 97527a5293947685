package org.copydesk.serving;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
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
    private final Readers readers;
    private final CurrentVertxRequest current;

    Door(
            DeliveryConfig config,
            CurrentStaff staff,
            PartnerCallers partners,
            Readers readers,
            CurrentVertxRequest current) {
        this.config = config;
        this.staff = staff;
        this.partners = partners;
        this.readers = readers;
        this.current = current;
    }

    /**
     * @param resource what is asked for
     * @throws ProblemException 403 for a partner where partners are refused, or that is not to be served; 429 for one that
     *     has used up its requests
     * @throws UnauthorizedException for a stranger at a closed door
     * @throws ForbiddenException for somebody whom the sign-on server knows, but who has no role here
     */
    void requireOpen(Class<?> resource) {
        RoutingContext request = current.getCurrent();
        Optional<UUID> partner = request == null ? Optional.empty() : partners.partnerOf(request);
        if (partner.isPresent()) {
            requireOpen(resource, partner.get(), request);
            return;
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

    private void requireOpen(Class<?> resource, UUID partner, RoutingContext request) {
        if (resource.isAnnotationPresent(OfThePublication.class)) {
            return;
        }
        if (!resource.isAnnotationPresent(ForPartners.class)) {
            OfTheWholeEdition whole = resource.getAnnotation(OfTheWholeEdition.class);
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED,
                    "What stands here is of the whole edition, which a partner's token does not open. "
                            + (whole == null ? "Yours is at /v1/articles and /v1/changes." : whole.partners()));
        }
        readers.letIn(partner, request);
    }
}
