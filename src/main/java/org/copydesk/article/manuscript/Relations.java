package org.copydesk.article.manuscript;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * The relations of an article to other articles. Its series is the first tag of kind series that it carries.
 *
 * @param related ids of the articles that the desk chose, in order; some may have been deleted since
 * @param relatedOff whether readers are shown no related articles
 * @param seriesPart the number of the part that it is in its series, or null
 * @param translationOf the id of the original that it is a translation of, or null
 */
@Embeddable
public record Relations(
        @Convert(converter = RelatedIds.class) @Column(name = "related") List<UUID> related,
        boolean relatedOff,
        Integer seriesPart,
        UUID translationOf) {
    public static final Relations NONE = new Relations(List.of(), false, null, null);
}
