package org.copydesk.access.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner's token, without its secret.
 *
 * @param createdBy the name of who made it
 * @param expiresAt from when on it is worthless, or null
 * @param addressRanges the only addresses that it may be used from, or null for all
 * @param lastUsedAt its last use, to within a minute, or null
 * @param revokedAt when it was revoked, or null
 */
@Schema(name = "PartnerToken")
public record PartnerTokenView(
        UUID id,
        String name,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        List<String> addressRanges,
        Instant lastUsedAt,
        Instant revokedAt) {

    static PartnerTokenView of(AccessToken token) {
        return new PartnerTokenView(
                token.id(),
                token.name(),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.addressRanges(),
                token.lastUsedAt(),
                token.revokedAt());
    }
}
