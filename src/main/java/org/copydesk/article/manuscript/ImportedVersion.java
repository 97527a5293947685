package org.copydesk.article.manuscript;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.storage.StoredJson;

/**
 * A version of an article that was published elsewhere.
 *
 * @param origin who began the article; null for a new version of one that is here already
 * @param renderedBody the manuscript's body, as the edition keeps it
 * @param captions in their order
 * @param earlierSlugs slugs that lead to the article beside the present one
 * @param revision the number of the save that holds the version
 * @param version counts the published versions from 1
 * @param publishedAt the first publication
 * @param updatedAt the publication of this version
 * @param note what the version before had wrong, if this one corrects it, or null
 */
public record ImportedVersion(
        UUID id,
        Origin origin,
        Manuscript manuscript,
        StoredJson renderedBody,
        List<UUID> tagIds,
        List<Credit> credits,
        List<CaptionRequest> captions,
        List<CorrectionNote> corrections,
        String slug,
        List<String> earlierSlugs,
        int revision,
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

    public ChangeKind kind() {
        if (isNew()) {
            return ChangeKind.PUBLISHED;
        }
        return note == null ? ChangeKind.UPDATED : ChangeKind.CORRECTED;
    }
}
