package org.copydesk.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of an article as it was published elsewhere.
 *
 * @param version counts the published versions from 1
 * @param publishedAt the first publication
 * @param updatedAt the publication of this version
 */
record Printing(
        Manuscript manuscript,
        List<UUID> tagIds,
        List<Credit> credits,
        List<CorrectionNote> corrections,
        String slug,
        int version,
        Instant publishedAt,
        Instant updatedAt) {}
