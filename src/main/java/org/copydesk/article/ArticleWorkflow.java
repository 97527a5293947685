package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.PublicationTimer.ArticleScheduled;
import org.copydesk.article.request.StepRequests;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.article.state.State;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/**
 * Takes articles through the workflow, each step in one transaction with its entry in the audit trail and, if readers
 * notice it, its change in the edition. Every step answers 404 for an unknown article, 412 to a caller who has not seen
 * the present version, and 409 where the state does not allow it.
 */
@ApplicationScoped
@Transactional
public class ArticleWorkflow {
    private final ArticleRepository articles;
    private final Publishing publishing;
    private final AdvanceCopies ahead;
    private final DeskJournal journal;
    private final ArticlePresentation presentation;
    private final CurrentStaff staff;
    private final DeskConfig config;
    private final Event<ArticleScheduled> scheduling;

    ArticleWorkflow(
            ArticleRepository articles,
            Publishing publishing,
            AdvanceCopies ahead,
            DeskJournal journal,
            ArticlePresentation presentation,
            CurrentStaff staff,
            DeskConfig config,
            Event<ArticleScheduled> scheduling) {
        this.articles = articles;
        this.publishing = publishing;
        this.ahead = ahead;
        this.journal = journal;
        this.presentation = presentation;
        this.staff = staff;
        this.config = config;
        this.scheduling = scheduling;
    }

    /** @throws ProblemException 403 for a reporter with somebody else's story */
    public ArticleView submit(UUID id, IfMatch seen, String comment) {
        Article article = articles.seen(id, seen);
        staff.requireOwnerOrEditor(article.authorship().createdBy());
        State from = article.state();
        article.submit(journal.who(), journal.now());
        return done(Step.SUBMIT, article, from, comment);
    }

    /** Sends an article back to its writer, who reads in the comment what to do. */
    public ArticleView sendBack(UUID id, IfMatch seen, String comment) {
        Article article = articles.seen(id, seen);
        State from = article.state();
        article.sendBack(journal.who(), journal.now());
        return done(Step.RETURN, article, from, comment);
    }

    /** @throws ProblemException 403 for a writer of the story where four eyes are wanted */
    public ArticleView approve(UUID id, IfMatch seen, String comment) {
        Article article = articles.seen(id, seen);
        List<String> writers = config.fourEyes() ? journal.writers(article) : List.of();
        if (writers.contains(journal.who())) {
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED, "You wrote in this story; somebody else must approve it (four eyes).");
        }
        State from = article.state();
        article.approve(journal.who(), journal.now());
        return done(Step.APPROVE, article, from, comment);
    }

    /** @throws ProblemException 422 for a time that is past, too far off or before the embargo's end */
    public ArticleView schedule(UUID id, IfMatch seen, Instant publishAt, String comment) {
        Article article = articles.seen(id, seen);
        return scheduled(article, publishAt, comment);
    }

    private ArticleView scheduled(Article article, Instant publishAt, String comment) {
        State from = article.state();
        article.schedule(publishAt, config.fourEyes(), journal.who(), journal.now());
        scheduling.fire(new ArticleScheduled(publishAt));
        return done(Step.SCHEDULE, article, from, comment);
    }

    /**
     * Publishes now; an article under embargo is scheduled for the embargo's end instead. One that says what readers see
     * already stays as it is.
     */
    public ArticleView publish(UUID id, IfMatch seen, String comment) {
        Instant since = journal.now();
        Article article = articles.seen(id, seen);
        if (article.schedule().isEmbargoed(journal.now()) && article.version() == 0) {
            return scheduled(article, article.schedule().embargoUntil(), comment);
        }
        State from = article.state();
        if (article.isUpToDate()) {
            return presentation.view(article);
        }
        ChangeKind kind = article.publish(config.fourEyes(), journal.who(), journal.now());
        publishing.show(article, ArticlePublished.byStep(kind, since), null);
        return done(Step.PUBLISH, article, from, comment);
    }

    /** Publishes with a public note that says what was wrong. */
    public ArticleView correct(UUID id, IfMatch seen, StepRequests.Correct request) {
        Instant since = journal.now();
        Article article = articles.seen(id, seen);
        State from = article.state();
        ChangeKind kind =
                article.correct(request.note(), request.publishedAt(), config.fourEyes(), journal.who(), journal.now());
        publishing.show(article, ArticlePublished.byStep(kind, since), request.note());
        return done(Step.CORRECT, article, from, request.audited());
    }

    /** @param kill whether recipients must delete their copies */
    public ArticleView withdraw(UUID id, IfMatch seen, String reason, String comment, boolean kill) {
        Instant since = journal.now();
        Article article = articles.seen(id, seen);
        State from = article.state();
        Instant now = journal.now();
        article.withdraw(kill, journal.who(), now);
        ChangeKind kind = kill ? ChangeKind.KILLED : ChangeKind.WITHDRAWN;
        publishing.takeBack(article, ArticlePublished.byStep(kind, since), reason, now);
        return done(kill ? Step.KILL : Step.WITHDRAW, article, from, comment);
    }

    /** @throws ProblemException 403 for a reporter with somebody else's story */
    public ArticleView spike(UUID id, IfMatch seen, String comment) {
        Article article = articles.seen(id, seen);
        staff.requireOwnerOrEditor(article.authorship().createdBy());
        State from = article.state();
        article.spike(journal.who(), journal.now());
        return done(Step.SPIKE, article, from, comment);
    }

    private ArticleView done(Step step, Article article, State from, String comment) {
        journal.took(step, article, from, comment);
        articles.flush();
        if (article.state() == State.SCHEDULED || (from == State.SCHEDULED && article.version() == 0)) {
            ahead.follow(article);
        }
        return presentation.view(article);
    }
}
