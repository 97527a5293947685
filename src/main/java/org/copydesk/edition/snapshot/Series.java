package org.copydesk.edition.snapshot;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The part that an article is in a series.
 *
 * @param slug of the series' tag
 * @param label of the series' tag
 * @param part its number
 * @param previous the part before it in its language; null in what is stored
 * @param next the part after it
 */
@Schema(name = "ArticleSeries")
public record Series(String slug, String label, int part, ArticleLink previous, ArticleLink next) {
    private static final String KIND = "series";

    /** A part of a series whose tag is not known yet. */
    public static Series part(int part) {
        return new Series(null, null, part, null, null);
    }

    /** The same part of the first series among these tags; null if there is none. */
    public Series among(List<PublishedTag> tags) {
        return tags.stream()
                .filter(tag -> tag.kind().equals(KIND))
                .findFirst()
                .map(tag -> new Series(tag.slug(), tag.label(), part, previous, next))
                .orElse(null);
    }

    public Series between(ArticleLink newPrevious, ArticleLink newNext) {
        return new Series(slug, label, part, newPrevious, newNext);
    }
}
