package org.copydesk.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.media.CaptionRequest;

/**
 * A version of an article as it was published elsewhere.
 *
 * @param origin what it was before it came here; null for a new version of one that is here already
 * @param captions in their order
 * @param version counts the published versions from 1
 * @param publishedAt the first publication
 * @param updatedAt the publication of this version
 * @param note what the version before had wrong, if this one corrects it, or null
 */
public record Printing(
        UUID id,
        Origin origin,
        Manuscript manuscript,
        List<UUID> tagIds,
        List<Credit> credits,
        List<CaptionRequest> captions,
        List<CorrectionNote> corrections,
        String slug,
        int version,
        Instant publishedAt,
        Instant updatedAt,
        String note) {

    /**
     * The beginnings of an article.
     *
     * @param createdBy who began it
     * @param wireFingerprint of the wire copy that it was made from, or null
     */
    public record Origin(String createdBy, Instant createdAt, String wireFingerprint) {}

    public boolean isNew() {
        return origin != null;
    }
}
