package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The relations of a published article that its public JSON does not show. They name articles that may not be published.
 *
 * @param related ids of the articles that the desk chose, in order
 * @param relatedOff whether readers are shown no related articles
 * @param translationOf the id of the original, or null
 * @param links the published ones of the related articles; empty in what is stored
 */
public record PublishedRelations(
        List<UUID> related, boolean relatedOff, UUID translationOf, @JsonIgnore List<ArticleLink> links) {
    public static final PublishedRelations NONE = new PublishedRelations(List.of(), false, null);

    public PublishedRelations {
        links = Objects.requireNonNullElse(links, List.of());
    }

    public PublishedRelations(List<UUID> related, boolean relatedOff, UUID translationOf) {
        this(related, relatedOff, translationOf, List.of());
    }

    PublishedRelations with(List<ArticleLink> newLinks) {
        return new PublishedRelations(related, relatedOff, translationOf, newLinks);
    }

    /** The ids of the related articles that readers may be shown. */
    public List<UUID> shown() {
        return relatedOff ? List.of() : related;
    }
}
