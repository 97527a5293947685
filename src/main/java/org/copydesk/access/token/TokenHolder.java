package org.copydesk.access.token;

import java.util.UUID;
import org.copydesk.access.Role;

/**
 * The holder of one of Copydesk's own tokens.
 *
 * @param name of whom the token is
 * @param role on the staff, or null for a partner
 * @param partnerId the partner, or null for somebody on the staff
 */
public record TokenHolder(UUID tokenId, String name, Role role, UUID partnerId) {
    static TokenHolder of(AccessToken token) {
        return new TokenHolder(token.id(), token.name(), token.role(), token.partnerId());
    }

    /** What tells callers apart. Each partner names its tokens for itself, and all of one are one caller. */
    public String caller() {
        return partnerId == null ? name : "partner " + partnerId;
    }
}
