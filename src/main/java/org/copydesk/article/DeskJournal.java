package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.state.State;
import org.copydesk.audit.AuditTrail;
import org.copydesk.audit.StepTaken;
import org.copydesk.platform.Ids;
import org.copydesk.revision.Revisions;

/** Records every step in the audit trail and every save as a revision, with its author and time. */
@ApplicationScoped
class DeskJournal {
    private final AuditTrail audit;
    private final Revisions revisions;
    private final ArticlePresentation presentation;
    private final CurrentStaff staff;
    private final Clock clock;

    DeskJournal(
            AuditTrail audit, Revisions revisions, ArticlePresentation presentation, CurrentStaff staff, Clock clock) {
        this.audit = audit;
        this.revisions = revisions;
        this.presentation = presentation;
        this.staff = staff;
        this.clock = clock;
    }

    String who() {
        return staff.name();
    }

    Instant now() {
        return clock.instant();
    }

    /** Writes down a step of the caller's. */
    void took(Step step, Article article, State from, String comment) {
        took(step, article, from, comment, who());
    }

    void took(Step step, Article article, State from, String comment, String by) {
        audit.record(new StepTaken(
                Ids.next(),
                article.id(),
                now(),
                by,
                step.toString(),
                from == null ? null : from.toString(),
                article.state().toString(),
                comment,
                article.revision(),
                article.version()));
    }

    /** Keeps what the article says now as its next revision. */
    void saved(Article article, Integer restoredFrom) {
        revisions.add(new Revisions.Save(
                article.id(), article.revision(), now(), who(), restoredFrom, presentation.asJson(article)));
    }

    void published(Article article) {
        revisions.markPublished(article.id(), article.revision(), article.version());
    }

    /** Who wrote what readers have not seen yet. */
    List<String> writers(Article article) {
        return revisions.writersSince(article.id(), article.publication().publishedRevision());
    }

    /** What the article said at a revision, as JSON of a request. */
    String content(Article article, int revision) {
        return revisions.read(article.id(), revision).article();
    }
}
