package org.copydesk.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Returns the partner that makes the current request. */
@ApplicationScoped
public class CurrentPartner {
    /** The name for {@code @RolesAllowed}. Partners are not on the staff: they have this role alone. */
    public static final String ROLE = "partner";

    public static final String PARTNER = "copydesk.partner";
    public static final String TOKEN = "copydesk.token.id";

    private final SecurityIdentity identity;

    CurrentPartner(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The partner's id; empty for everybody else. */
    public Optional<UUID> id() {
        return Optional.ofNullable(identity.getAttribute(PARTNER));
    }

    /** The id of the token that the request came with, a partner's or the staff's; empty for a sign-on server's. */
    public Optional<UUID> tokenId() {
        return Optional.ofNullable(identity.getAttribute(TOKEN));
    }

    /** @throws ProblemException 403 if it is no partner's */
    public UUID requireId() {
        return id().orElseThrow(
                        () -> new ProblemException(ErrorCode.NOT_ALLOWED, "This takes the token of a partner."));
    }
}
