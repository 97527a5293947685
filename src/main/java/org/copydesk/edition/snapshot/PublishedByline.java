package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonView;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody credited with a published article.
 *
 * @param role what they did there, such as "photos"; or else what they are in general; or null
 */
@JsonPropertyOrder({"slug", "name", "kind", "role", "affiliation"})
@Schema(name = "ArticleByline")
public record PublishedByline(
        String slug,
        String name,
        String kind,
        String role,
        String affiliation,
        @JsonView(PublishedArticle.Complete.class) @Schema(hidden = true) String usualRole,
        @JsonView(PublishedArticle.Complete.class) @Schema(hidden = true) String bio,
        @JsonView(PublishedArticle.Complete.class) @Schema(hidden = true) List<String> links) {

    /** The line that stands over a story whose line nobody wrote: the names, or null where there are none. */
    public static String line(List<PublishedByline> bylines) {
        return bylines.isEmpty()
                ? null
                : bylines.stream().map(PublishedByline::name).collect(Collectors.joining(", "));
    }
}
