package org.copydesk.article;

import java.time.Instant;
import java.util.UUID;

/**
 * What the desk alone knows of an article.
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
