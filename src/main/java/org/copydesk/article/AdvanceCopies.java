package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.article.state.State;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceDistribution;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.snapshot.PublishedArticle;

/**
 * Updates the advance copies of articles. A story has one only while it is scheduled and under an embargo that somebody set: a
 * schedule alone says when readers get it, not that others may have it.
 */
@ApplicationScoped
class AdvanceCopies {
    private final ArticlePresentation presentation;
    private final ChangeLog changes;
    private final AdvanceDistribution advance;
    private final ArticleRepository articles;

    AdvanceCopies(
            ArticlePresentation presentation,
            ChangeLog changes,
            AdvanceDistribution advance,
            ArticleRepository articles) {
        this.articles = articles;
        this.presentation = presentation;
        this.changes = changes;
        this.advance = advance;
    }

    /** Updates the advance copy after a step or save of an article that is, or was, scheduled; the caller has flushed. */
    void follow(Article article) {
        if (article.state() == State.SCHEDULED && article.schedule().embargoUntil() != null) {
            changes.lockHead();
            // The schedule is never before the embargo's end, and nobody is to be earlier than the house itself.
            PublishedArticle copy = presentation.snapshot(
                    article, AdvanceArticle.VERSION, article.publication().publishedAt(), null);
            if (advance.give(copy, article.schedule().publishAt())) {
                articles.countOtherVersion(article.id());
            }
        } else {
            advance.takeBack(article.id(), reason(article.state()));
        }
    }

    /** For those outside: what the desk says among itself in comments is not for them. */
    private static String reason(State state) {
        return switch (state) {
            case SPIKED -> "Spiked before publication";
            case SCHEDULED -> "Not given out in advance any more";
            default -> "Returned to the newsroom before publication";
        };
    }

    void published(Article article) {
        advance.published(article.id());
    }
}
