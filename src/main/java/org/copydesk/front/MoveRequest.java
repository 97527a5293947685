package org.copydesk.front;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.copydesk.platform.text.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to pin an article at another place of a front.
 *
 * @param article its id or slug
 * @param list the slug of the list to pin it on; null takes it off the front
 * @param position from 1; 1 if it is left out
 */
@Schema(name = "FrontMove")
public record MoveRequest(
        @NotBlank @Size(max = Slugs.MAX_LENGTH) String article,
        @Size(max = Slugs.MAX_LENGTH) String list,
        @Min(1) @Max(FrontRequest.MOST_PLACES) Integer position) {
    public MoveRequest {
        position = position == null ? 1 : position;
    }
}
