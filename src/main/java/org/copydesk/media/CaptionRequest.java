package org.copydesk.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A caption in a request. Words that it leaves out are those of its picture.
 *
 * @param id of a caption that the article has already; left out for a new one
 * @param role lead for the article's first caption and inline for others, if it is left out
 * @param text needed where there is no picture
 * @param focalPoint what crops of the picture keep in view here, if that is not what the picture says
 * @param image the id of a picture, or an object with it, as answers show one
 */
@Schema(name = "CaptionRequest")
@JsonIgnoreProperties("position") // an answer shows it; the order of the captions says it
public record CaptionRequest(
        UUID id,
        CaptionRole role,
        @Size(max = 4000) String text,
        @Size(max = 4000) String alt,
        @Size(max = 500) String credit,
        @Valid FocalPoint focalPoint,
        @JsonDeserialize(using = ImageReference.class) UUID image) {
    /** Turns text that is left out into an empty one. */
    public CaptionRequest {
        text = text == null ? "" : text;
    }

    /** A caption without a picture. */
    public CaptionRequest(UUID id, CaptionRole role, String text, String alt, String credit) {
        this(id, role, text, alt, credit, null, null);
    }

    /** The same under an id. */
    public CaptionRequest withId(UUID newId) {
        return new CaptionRequest(newId, role, text, alt, credit, focalPoint, image);
    }

    /** The same with a picture. */
    public CaptionRequest withImage(UUID newImage) {
        return new CaptionRequest(id, role, text, alt, credit, focalPoint, newImage);
    }

    /** The same without a picture. */
    public CaptionRequest withoutImage() {
        return new CaptionRequest(id, role, text, alt, credit);
    }

    /** The request that would write a caption as it is. */
    public static CaptionRequest of(CaptionView caption) {
        return new CaptionRequest(
                caption.id(),
                caption.role(),
                caption.text(),
                caption.alt(),
                caption.credit(),
                caption.focalPoint(),
                caption.image() == null ? null : caption.image().id());
    }
}
