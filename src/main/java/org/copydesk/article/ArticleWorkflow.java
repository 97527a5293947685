package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.edition.ChangeKind;
import org.copydesk.edition.Edition;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/** Takes articles through the steps that readers notice. Each is one transaction over the desk and the edition. */
@ApplicationScoped
@Transactional
public class ArticleWorkflow {
    private final ArticleRepository articles;
    private final ArticlePresentation presentation;
    private final Edition edition;
    private final CurrentStaff staff;
    private final Clock clock;

    ArticleWorkflow(
            ArticleRepository articles,
            ArticlePresentation presentation,
            Edition edition,
            CurrentStaff staff,
            Clock clock) {
        this.articles = articles;
        this.presentation = presentation;
        this.edition = edition;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws ProblemException 404, 409, 412, or 422 if the story can't be published as it is */
    public ArticleView publish(UUID id, IfMatch seen) {
        Article article = articles.seen(id, seen);
        ChangeKind kind = article.publish(staff.name(), clock.instant());
        return shown(article, kind, null);
    }

    /** Publishes with a public note that says what was wrong. */
    public ArticleView correct(UUID id, IfMatch seen, String note) {
        Article article = articles.seen(id, seen);
        ChangeKind kind = article.correct(note, staff.name(), clock.instant());
        return shown(article, kind, note);
    }

    private ArticleView shown(Article article, ChangeKind kind, String reason) {
        articles.flush();
        edition.takeTurn();
        edition.publish(presentation.snapshot(article), kind, reason);
        return presentation.view(article);
    }

    /** @param kill whether recipients must delete their copies */
    public ArticleView withdraw(UUID id, IfMatch seen, String reason, boolean kill) {
        Article article = articles.seen(id, seen);
        Instant now = clock.instant();
        article.withdraw(staff.name(), now);
        articles.flush();
        edition.withdraw(article.id(), article.version(), kill, reason, now);
        return presentation.view(article);
    }
}
