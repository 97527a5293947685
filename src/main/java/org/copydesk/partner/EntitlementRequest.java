package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entitlement to try. */
@Schema(name = "EntitlementPreviewRequest")
public record EntitlementRequest(@NotNull @Schema(ref = "Entitlement") JsonNode entitlement) {}
