package org.copydesk.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A caption in a request.
 *
 * @param id of a caption that the article has already; left out for a new one
 * @param role lead for the article's first caption and inline for others, if it is left out
 */
@Schema(name = "CaptionRequest")
@JsonIgnoreProperties("position") // an answer shows it; the order of the captions says it
public record CaptionRequest(
        UUID id,
        CaptionRole role,
        @NotBlank @Size(max = 4000) String text,
        @Size(max = 2000) String alt,
        @Size(max = 500) String credit) {
    public static CaptionRequest of(CaptionView caption) {
        return new CaptionRequest(caption.id(), caption.role(), caption.text(), caption.alt(), caption.credit());
    }
}
