package org.copydesk.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A preview link.
 *
 * @param url the link, which needs no token
 */
@Schema(name = "Preview")
public record PreviewView(UUID id, String url, Instant expiresAt, String createdBy, Instant createdAt) {}
