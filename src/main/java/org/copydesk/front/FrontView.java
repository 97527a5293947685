package org.copydesk.front;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.front.FrontRequest.ListRequest;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The desk's view of a front.
 *
 * @param launchedNumber which launch readers are shown, from 1; 0 before the first
 * @param launchAt when the draft goes out that was scheduled, or null
 */
@Schema(name = "DeskFront")
public record FrontView(
        String slug,
        String title,
        List<ListRequest> lists,
        int launchedNumber,
        Instant launchedAt,
        Instant launchAt,
        String launchBy,
        Instant changedAt,
        String changedBy,
        @JsonIgnore @Schema(hidden = true) ETag etag) {

    static FrontView of(Front front) {
        FrontContent draft = front.content();
        return new FrontView(
                front.slug(),
                draft.title(),
                draft.lists().stream().map(ListRequest::of).toList(),
                front.launchedNumber(),
                front.launchedAt(),
                front.launchAt(),
                front.launchBy(),
                front.changedAt(),
                front.changedBy(),
                front.etag());
    }

    /** A front in the list of all, without its lists. */
    @Schema(name = "DeskFrontSummary")
    public record Summary(
            String slug,
            String title,
            int launchedNumber,
            Instant launchedAt,
            Instant launchAt,
            Instant changedAt,
            String changedBy) {
        static Summary of(Front front) {
            return new Summary(
                    front.slug(),
                    front.content().title(),
                    front.launchedNumber(),
                    front.launchedAt(),
                    front.launchAt(),
                    front.changedAt(),
                    front.changedBy());
        }
    }
}
