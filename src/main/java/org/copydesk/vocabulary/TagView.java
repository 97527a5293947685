package org.copydesk.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The desk's view of a tag.
 *
 * @param labels by language (BCP 47)
 * @param aliases other names that requests may call it by
 * @param code the concept's code in an external scheme, or null
 * @param uri the concept's URI in an external scheme such as the IPTC's Media Topics, or null
 * @param parent the parent's slug, or null
 * @param position of a section in the menu, or null
 * @param rerendering how many published articles do not show the tag as it is now yet; 0 once all do
 */
@Schema(name = "Tag")
public record TagView(
        UUID id,
        String slug,
        String label,
        TagKind kind,
        Map<String, String> labels,
        List<String> aliases,
        String code,
        String uri,
        String parent,
        Integer position,
        long rerendering,
        @JsonIgnore @Schema(hidden = true) ETag etag) {

    static TagView of(Tag tag, long rerendering) {
        return new TagView(
                tag.id(),
                tag.slug(),
                tag.name(),
                tag.kind(),
                new TreeMap<>(tag.labels()),
                List.copyOf(tag.aliases()),
                tag.code(),
                tag.uri(),
                tag.parent() == null ? null : tag.parent().slug(),
                tag.position(),
                rerendering,
                tag.etag());
    }

    /** Whether everything that can be said of a tag is the same. */
    boolean saysTheSameAs(TagView other) {
        return new TagView(
                        id,
                        slug,
                        label,
                        kind,
                        labels,
                        aliases,
                        code,
                        uri,
                        parent,
                        position,
                        other.rerendering,
                        other.etag)
                .equals(other);
    }

    boolean namesSection() {
        return kind == TagKind.SECTION;
    }
}
