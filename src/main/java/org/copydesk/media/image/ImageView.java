package org.copydesk.media.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture as the desk sees it.
 *
 * @param bytes the length of its file
 * @param width upright, in pixels
 * @param height upright, in pixels
 * @param signed whether its file carries a C2PA manifest
 * @param focalPoint what crops keep in view, or null for the centre
 */
@Schema(name = "DeskImage")
public record ImageView(
        UUID id,
        String mediaType,
        long bytes,
        int width,
        int height,
        boolean signed,
        String headline,
        String caption,
        String alt,
        String credit,
        String creator,
        String copyrightNotice,
        String usageTerms,
        String webStatement,
        boolean syndicatable,
        DataMining dataMining,
        String source,
        List<String> keywords,
        String place,
        Instant takenAt,
        String digitalSourceType,
        FocalPoint focalPoint,
        List<Rendition> renditions,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @JsonIgnore @Schema(hidden = true) ETag etag) {
    /** A rendition, which the desk reads with its token. */
    @Schema(name = "DeskRendition")
    public record Rendition(String name, String url, int width, int height, String mediaType) {
        private static Rendition of(UUID image, String hash, StoredRendition rendition) {
            return new Rendition(
                    rendition.name(),
                    DeskImageResource.PATH + "/" + image + "/files/" + hash + "/" + rendition.file(),
                    rendition.width(),
                    rendition.height(),
                    rendition.format().mediaType());
        }
    }

    static List<Rendition> renditions(UUID image, String hash, List<StoredRendition> made) {
        return made.stream()
                .map(rendition -> Rendition.of(image, hash, rendition))
                .toList();
    }
}
