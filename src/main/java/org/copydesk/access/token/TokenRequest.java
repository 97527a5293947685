package org.copydesk.access.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.copydesk.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request for a token.
 *
 * @param expiresAt from when on it is worthless; never if it is left out
 * @param addressRanges the only addresses and CIDR blocks that it may be used from; everywhere if it is left out
 */
@Schema(name = "TokenRequest")
record TokenRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Role role,
        Instant expiresAt,
        @Size(min = 1, max = 50) List<@NotBlank @Size(max = 60) String> addressRanges) {}
