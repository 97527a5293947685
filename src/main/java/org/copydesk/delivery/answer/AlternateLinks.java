package org.copydesk.delivery.answer;

import java.util.List;
import java.util.Map;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.rendering.ArticleRow;

/** Adds headers to JSON answers: links to other formats, and what machines may do with the content. */
public interface AlternateLinks {
    /** What holds for answers that say nothing of their own: headers, none where the publication says nothing. */
    Map<String, String> ofPublication();

    /**
     * An article's JSON.
     *
     * @param idOrSlug as it was asked for
     */
    Representation onArticle(Representation json, String idOrSlug, ArticleRow shown);

    /** A list's JSON. What the strictest of its articles says holds for all. */
    Representation onList(Representation json, List<ArticleRow> shown);

    /** A list's JSON, with links to the feeds that show the same, the newest first. */
    Representation withFeeds(Representation json, ArticleFilter filter, int limit);
}
