package org.copydesk.access.read;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.authentication.Callers;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Decides who may read the edition: everybody, or where it is not public, those with a role here. */
@ApplicationScoped
public class ReadAccess {
    private static final String PARTNER = "copydesk.reader";
    private static final String QUOTA = "copydesk.reader.quota";

    private final ReadAccessConfig config;
    private final CurrentStaff staff;
    private final Callers callers;
    private final PartnerQuota quota;
    private final CurrentVertxRequest current;

    ReadAccess(
            ReadAccessConfig config,
            CurrentStaff staff,
            Callers callers,
            PartnerQuota quota,
            CurrentVertxRequest current) {
        this.config = config;
        this.staff = staff;
        this.callers = callers;
        this.quota = quota;
        this.current = current;
    }

    /**
     * Requires that the caller may read a resource, and counts the request of a partner.
     *
     * @throws ProblemException 403 for a partner where partners are refused, or that is not to be served; 429 for one that
     *     has used up its requests
     * @throws UnauthorizedException for a stranger where the edition is not public
     * @throws ForbiddenException for somebody whom the sign-on server knows, but who has no role here
     */
    void require(Class<?> resource) {
        RoutingContext request = current.getCurrent();
        Optional<UUID> partner = request == null ? Optional.empty() : callers.partnerOf(request);
        if (partner.isPresent()) {
            requirePartner(resource.getAnnotation(PartnerAccess.class), partner.get(), request);
        } else if (!config.isPublic()) {
            requireStaff();
        }
    }

    private void requirePartner(PartnerAccess access, UUID partner, RoutingContext request) {
        Level level = access == null ? Level.REFUSED : access.value();
        if (level == Level.REFUSED) {
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED,
                    "What stands here is of the whole edition, which a partner's token does not open. "
                            + (access == null ? "Yours is at /v1/articles and /v1/changes." : access.instead()));
        }
        if (level == Level.ENTITLED) {
            request.put(PARTNER, partner);
            request.put(QUOTA, quota.count(partner));
        }
    }

    private void requireStaff() {
        if (staff.isNobody()) {
            throw new UnauthorizedException();
        }
        if (staff.role().isEmpty()) {
            throw new ForbiddenException();
        }
    }

    /** The partner that reads its share with the current request; empty for everybody else. */
    public Optional<UUID> partner() {
        return Optional.ofNullable(current.getCurrent()).map(request -> request.get(PARTNER));
    }

    /** The headers that say what is left of the partner's quota; none where it has no limit. */
    public Map<String, String> quota() {
        Map<String, String> headers = current.getCurrent().get(QUOTA);
        return headers == null ? Map.of() : headers;
    }
}
