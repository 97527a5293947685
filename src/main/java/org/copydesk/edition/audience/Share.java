package org.copydesk.edition.audience;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.ArticleRow;
import org.copydesk.edition.PublishedArticle;

/** What of the edition somebody is shown, and in which shape. Good for one answer. */
public interface Share {
    /** All of it as it is, as the public is shown it. */
    static Share whole() {
        return WholeEdition.SHARE;
    }

    /** Which articles. */
    Audience audience();

    /** Whether with their bodies. */
    boolean fullText();

    /**
     * Takes note that articles are handed out.
     *
     * @return the articles in the shape in which they are shown, without those that are not
     */
    List<ArticleRow> handOut(List<ArticleRow> articles);

    /** The same for articles with all that is kept of them. */
    List<PublishedArticle> handOutWhole(List<PublishedArticle> articles);

    /**
     * Hands out an article that is not published yet to whoever may have it under embargo.
     *
     * @return its public JSON with {@code embargoUntil}, last updated when the copy moved; empty for everybody else
     */
    Optional<ArticleRow> ahead(UUID id);

    /** The same with all that is kept of it, the embargo's end included. */
    Optional<PublishedArticle> aheadWhole(UUID id);
}
