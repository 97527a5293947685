package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request body of an entitlement preview.
 *
 * @param advanceCopy whether with stories under embargo before their time; no if it is left out
 */
@Schema(name = "EntitlementPreviewRequest")
public record EntitlementRequest(@NotNull @Schema(ref = "Entitlement") JsonNode entitlement, Boolean advanceCopy) {
    public EntitlementRequest {
        advanceCopy = Objects.requireNonNullElse(advanceCopy, false);
    }
}
