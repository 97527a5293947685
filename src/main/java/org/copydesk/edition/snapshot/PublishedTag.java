package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonView;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tag as it stands on a published article.
 *
 * @param uri the concept's identifier in an external scheme such as the IPTC's Media Topics, or null
 * @param code the concept's code in that scheme, or null
 * @param labels by language (BCP 47)
 * @param parent the parent's slug, or null
 */
@JsonPropertyOrder({"slug", "label", "kind", "uri"})
@Schema(name = "ArticleTag")
public record PublishedTag(
        String slug,
        String label,
        String kind,
        String uri,
        @JsonView(PublishedArticle.Complete.class) @Schema(hidden = true) String code,
        @JsonView(PublishedArticle.Complete.class) @Schema(hidden = true) Map<String, String> labels,
        @JsonView(PublishedArticle.Complete.class) @Schema(hidden = true) String parent) {}
