package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner as an administrator describes it.
 *
 * @param status active if it is left out
 * @param reason why it is suspended; its requests are answered with it
 * @param expiresAt from when on it is not served any more, or null
 * @param entitlement which articles it may have
 * @param fullText whether with their bodies; yes if it is left out
 * @param pictures whether with the pictures of their captions; yes if it is left out
 * @param advanceCopy whether with stories under embargo before their time; no if it is left out
 */
@Schema(name = "PartnerRequest")
public record PartnerRequest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 50) List<@NotNull @Valid PartnerContact> contacts,
        PartnerStatus status,
        @Size(max = 1000) String reason,
        Instant expiresAt,
        @NotNull @Schema(ref = "Entitlement") JsonNode entitlement,
        Boolean fullText,
        Boolean pictures,
        Boolean advanceCopy,
        @Valid PartnerLimits limits) {

    public PartnerRequest {
        contacts = Objects.requireNonNullElse(contacts, List.of());
        status = Objects.requireNonNullElse(status, PartnerStatus.ACTIVE);
        fullText = Objects.requireNonNullElse(fullText, true);
        pictures = Objects.requireNonNullElse(pictures, true);
        advanceCopy = Objects.requireNonNullElse(advanceCopy, false);
        limits = Objects.requireNonNullElse(limits, PartnerLimits.NONE);
    }

    PartnerRequest entitled(JsonNode to) {
        return new PartnerRequest(
                name, contacts, status, reason, expiresAt, to, fullText, pictures, advanceCopy, limits);
    }
}
