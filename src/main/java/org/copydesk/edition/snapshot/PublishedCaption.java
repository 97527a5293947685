package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words under one use of a picture.
 *
 * @param role {@code lead} or {@code inline}
 * @param position in the article, from 1
 * @param image the picture, or null where copy arrived without one
 */
@JsonPropertyOrder({"id", "role", "position", "text", "alt", "credit", "image"})
@Schema(name = "ArticleCaption")
public record PublishedCaption(
        UUID id, String role, int position, String text, String alt, String credit, Image image) {

    PublishedCaption withoutImage() {
        return new PublishedCaption(id, role, position, text, alt, credit, null);
    }

    /** A picture that belongs to a caption. */
    @Schema(name = "Image")
    public record Image(String url, Integer width, Integer height, String mediaType) {}
}
