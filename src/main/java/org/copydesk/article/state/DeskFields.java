package org.copydesk.article.state;

import java.time.Instant;
import java.util.UUID;

/**
 * The fields of an article that only the desk has.
 *
 * @param slug of the working copy
 */
public record DeskFields(
        UUID id,
        String slug,
        String language,
        String headline,
        int version,
        Instant publishedAt,
        Instant updatedAt,
        Instant createdAt,
        String createdBy,
        String wireFingerprint,
        String editorialNote) {}
