package org.copydesk.tag;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tag as the desk sees it.
 *
 * @param labels by language (BCP 47)
 * @param code the concept's code in an external scheme, or null
 * @param uri the concept's URI in an external scheme such as the IPTC's Media Topics, or null
 * @param parent the parent's slug, or null
 */
@Schema(name = "Tag")
public record TagView(
        UUID id,
        String slug,
        String label,
        TagKind kind,
        Map<String, String> labels,
        String code,
        String uri,
        String parent,
        @JsonIgnore @Schema(hidden = true) ETag etag) {

    static TagView of(Tag tag, String parentSlug) {
        return new TagView(
                tag.id(),
                tag.slug(),
                tag.label(),
                tag.kind(),
                new TreeMap<>(tag.labels()),
                tag.code(),
                tag.uri(),
                parentSlug,
                tag.etag());
    }
}
