package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.article.PublicationTimer.ArticleScheduled;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.article.state.Hold;
import org.copydesk.article.state.State;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.platform.problem.ProblemException;

/**
 * Places articles on legal hold and lifts it. A schedule or expiry whose time passes meanwhile waits, and takes effect when the
 * hold is lifted.
 */
@ApplicationScoped
@Transactional
class LegalHolds {
    private final ArticleRepository articles;
    private final Publishing publishing;
    private final DeskJournal journal;
    private final ArticlePresentation presentation;
    private final Event<ArticleScheduled> scheduling;

    LegalHolds(
            ArticleRepository articles,
            Publishing publishing,
            DeskJournal journal,
            ArticlePresentation presentation,
            Event<ArticleScheduled> scheduling) {
        this.articles = articles;
        this.publishing = publishing;
        this.journal = journal;
        this.presentation = presentation;
        this.scheduling = scheduling;
    }

    /**
     * Places a hold, or gives another reason for the one there is.
     *
     * @param withdrawal the public reason for which a published article is withdrawn in the same transaction; null leaves it
     * @throws ProblemException 404, or 409 if it is to be withdrawn and is not published
     */
    ArticleView place(UUID id, String reason, String withdrawal) {
        Instant now = journal.now();
        Article article = articles.lock(id);
        article.hold(new Hold(reason, journal.who(), now));
        journal.took(Step.HOLD, article, article.state(), reason);
        if (withdrawal != null) {
            withdraw(article, withdrawal, now);
        }
        articles.flush();
        return presentation.view(article);
    }

    private void withdraw(Article article, String reason, Instant now) {
        State from = article.state();
        article.withdraw(false, journal.who(), now);
        publishing.takeBack(article, ArticlePublished.byStep(ChangeKind.WITHDRAWN, now), reason, now);
        journal.took(Step.WITHDRAW, article, from, reason);
    }

    /** Lifts the hold; does nothing if there is none. */
    ArticleView lift(UUID id) {
        Article article = articles.lock(id);
        if (article.hold() != null) {
            journal.took(Step.LIFT, article, article.state(), article.hold().reason());
            article.liftHold();
            scheduling.fire(new ArticleScheduled(journal.now()));
        }
        articles.flush();
        return presentation.view(article);
    }
}
