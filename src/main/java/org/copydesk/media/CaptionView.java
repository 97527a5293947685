package org.copydesk.media;

import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.media.image.CaptionImage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A caption as the desk sees it.
 *
 * @param position in the article, from 1
 * @param focalPoint what crops of the picture keep in view here, or null for what the picture says
 * @param image the picture, or null
 */
@Schema(name = "Caption")
public record CaptionView(
        UUID id,
        CaptionRole role,
        int position,
        String text,
        String alt,
        String credit,
        FocalPoint focalPoint,
        CaptionImage image) {
    /** The same as readers will see it. */
    public PublishedCaption published() {
        return new PublishedCaption(
                id, role.toString(), position, text, alt, credit, image == null ? null : image.published());
    }
}
