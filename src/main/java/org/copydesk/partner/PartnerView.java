package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner as administrators see it.
 *
 * @param reason why it is suspended, or null
 * @param changing whether a change of its entitlement is still being told, article by article
 */
@Schema(name = "Partner")
public record PartnerView(
        UUID id,
        String name,
        List<PartnerContact> contacts,
        PartnerStatus status,
        String reason,
        Instant expiresAt,
        @Schema(ref = "Entitlement") JsonNode entitlement,
        boolean fullText,
        boolean pictures,
        boolean advanceCopy,
        PartnerLimits limits,
        boolean changing,
        Instant createdAt,
        String createdBy) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.id(),
                partner.name(),
                partner.contacts(),
                partner.status(),
                partner.suspendedBecause(),
                partner.expiresAt(),
                EntitlementJson.write(partner.entitlement()),
                partner.fullText(),
                partner.pictures(),
                partner.advanceCopy(),
                partner.limits(),
                partner.sweep() != null,
                partner.createdAt(),
                partner.createdBy());
    }

    /** What would have to be sent to describe it as it is. */
    PartnerRequest asRequest() {
        return new PartnerRequest(
                name, contacts, status, reason, expiresAt, entitlement, fullText, pictures, advanceCopy, limits);
    }
}
