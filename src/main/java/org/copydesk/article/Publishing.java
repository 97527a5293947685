package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.copydesk.edition.ChangeKind;
import org.copydesk.edition.Edition;

/** Carries what a step made public over to the edition, in the step's transaction. */
@ApplicationScoped
class Publishing {
    private final ArticleRepository articles;
    private final ArticlePresentation presentation;
    private final Edition edition;
    private final DeskJournal journal;

    Publishing(ArticleRepository articles, ArticlePresentation presentation, Edition edition, DeskJournal journal) {
        this.articles = articles;
        this.presentation = presentation;
        this.edition = edition;
        this.journal = journal;
    }

    /** @param reason the public note of a correction, or null */
    void show(Article article, ChangeKind kind, String reason) {
        articles.flush();
        edition.takeTurn();
        edition.publish(presentation.snapshot(article), kind, reason);
        journal.published(article);
    }

    void takeBack(Article article, boolean kill, String reason, Instant now) {
        articles.flush();
        edition.withdraw(article.id(), article.version(), kill, reason, now);
    }
}
