package org.copydesk.access.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token as administrators see it, without its secret.
 *
 * @param createdBy the name of who made it
 * @param expiresAt from when on it is worthless, or null
 * @param addressRanges the only addresses that it may be used from, or null for all
 * @param lastUsedAt its last use, to within a minute, or null
 * @param revokedAt when it was revoked, or null
 */
@Schema(name = "Token")
record TokenView(
        UUID id,
        String name,
        Role role,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        List<String> addressRanges,
        Instant lastUsedAt,
        Instant revokedAt) {

    static TokenView of(AccessToken token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.role(),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.addressRanges(),
                token.lastUsedAt(),
                token.revokedAt());
    }
}
