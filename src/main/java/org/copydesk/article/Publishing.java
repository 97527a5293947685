package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.edition.Edition;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.media.Captions;
import org.copydesk.platform.storage.StoredJson;

/** Publishes articles, and withdraws them, in the transaction of the step or import that does so. */
@ApplicationScoped
class Publishing {
    private final ArticleRepository articles;
    private final ArticlePresentation presentation;
    private final Captions captions;
    private final ChangeLog changes;
    private final Edition edition;
    private final AdvanceCopies ahead;
    private final DeskJournal journal;
    private final Event<ArticlePublished> news;

    Publishing(
            ArticleRepository articles,
            ArticlePresentation presentation,
            Captions captions,
            ChangeLog changes,
            Edition edition,
            AdvanceCopies ahead,
            DeskJournal journal,
            Event<ArticlePublished> news) {
        this.articles = articles;
        this.presentation = presentation;
        this.captions = captions;
        this.changes = changes;
        this.edition = edition;
        this.ahead = ahead;
        this.journal = journal;
        this.news = news;
    }

    /** @param reason the public note of a correction, or null */
    void show(Article article, ArticlePublished out, String reason) {
        publish(
                List.of(new ArticleVersion(article, presentation.renderBody(article), List.of(), out.kind(), reason)),
                article.publication().updatedAt());
        if (out.kind() == ChangeKind.PUBLISHED) {
            ahead.published(article);
        }
        journal.published(article);
        news.fire(out);
    }

    /**
     * Publishes versions of articles that are written at the desk. The desk's rows are locked and flushed before the log's head
     * is locked: in this order everybody locks.
     *
     * @param at the instant of the changes
     */
    void publish(List<ArticleVersion> versions, Instant at) {
        articles.flush();
        captions.publishPictures(
                versions.stream().map(version -> version.article().id()).toList());
        changes.lockHead();
        edition.publish(presentation.published(versions), at);
    }

    void takeBack(Article article, ArticlePublished out, String reason, Instant now) {
        articles.flush();
        edition.withdraw(article.id(), article.version(), out.kind() == ChangeKind.KILLED, reason, now);
        articles.countOtherVersion(article.id());
        news.fire(out);
    }

    /**
     * A version of an article that is written at the desk and is to be published.
     *
     * @param body as the edition keeps it
     * @param earlierSlugs slugs that lead to the article beside those that it had here
     * @param note the public note of a correction, or null
     */
    record ArticleVersion(Article article, StoredJson body, List<String> earlierSlugs, ChangeKind kind, String note) {}
}
