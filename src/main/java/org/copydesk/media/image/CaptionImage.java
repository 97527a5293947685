package org.copydesk.media.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.media.image.ImageView.Rendition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture in a caption, as the desk sees it.
 *
 * @param focalPoint what its crops keep in view here, or null for the centre
 * @param published the same as readers will see it
 */
@Schema(name = "CaptionImage")
public record CaptionImage(
        UUID id,
        int width,
        int height,
        String mediaType,
        FocalPoint focalPoint,
        List<Rendition> renditions,
        @JsonIgnore @Schema(hidden = true) PublishedImage published) {}
