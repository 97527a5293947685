package org.copydesk.edition.audience;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.PublishedArticle;

/** The part of the edition that the reader of one answer may see, and the form in which it is shown. */
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
     * Whether with pictures.
     *
     * @param syndicatable whether partners may have the picture
     */
    boolean pictures(boolean syndicatable);

    /**
     * Records that articles are handed out.
     *
     * @return the articles in the form in which they are shown, without those that are not shown
     */
    List<ArticleRow> handOut(List<ArticleRow> articles);

    /** The same for articles with all that is kept of them. */
    List<PublishedArticle> handOutWhole(List<PublishedArticle> articles);

    /**
     * Hands out the advance copy of an article to a reader that is entitled to it.
     *
     * @return its public JSON with {@code embargoUntil}, last updated when the copy moved; empty for everybody else
     */
    Optional<ArticleRow> ahead(UUID id);

    /** The same with all that is kept of it, the embargo's end included. */
    Optional<PublishedArticle> aheadWhole(UUID id);
}
