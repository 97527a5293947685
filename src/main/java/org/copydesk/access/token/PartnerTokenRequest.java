package org.copydesk.access.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request for a partner's token.
 *
 * @param name what it is for
 * @param expiresAt from when on it is worthless; never if it is left out
 * @param addressRanges the only addresses and CIDR blocks that it may be used from; everywhere if it is left out
 */
@Schema(name = "PartnerTokenRequest")
public record PartnerTokenRequest(
        @NotBlank @Size(max = 200) String name,
        Instant expiresAt,
        @Size(min = 1, max = 50) List<@NotBlank @Size(max = 60) String> addressRanges) {}
