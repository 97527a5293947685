package org.copydesk.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The desk's view of a byline.
 *
 * @param role what they usually are, such as "reporter"; an article may name another role
 * @param email private: never published
 * @param rerendering how many published articles do not show the byline as it is now yet; 0 once all do
 */
@Schema(name = "Byline")
public record BylineView(
        UUID id,
        String slug,
        String name,
        BylineKind kind,
        List<String> aliases,
        String role,
        String affiliation,
        String bio,
        List<String> links,
        String email,
        long rerendering,
        @JsonIgnore @Schema(hidden = true) ETag etag) {

    static BylineView of(Byline byline, long rerendering) {
        return new BylineView(
                byline.id(),
                byline.slug(),
                byline.name(),
                byline.kind(),
                List.copyOf(byline.aliases()),
                byline.role(),
                byline.affiliation(),
                byline.bio(),
                List.copyOf(byline.links()),
                byline.email(),
                rerendering,
                byline.etag());
    }
}
