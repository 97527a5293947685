package org.copydesk.article;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.article.state.State;
import org.copydesk.edition.log.ChangeKind;

/** Publishes the articles whose scheduled time has passed. Other nodes skip the locked rows, so that each is published once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DuePublications {
    private final ArticleRepository articles;
    private final Publishing publishing;
    private final AdvanceCopies ahead;
    private final DeskJournal journal;

    DuePublications(ArticleRepository articles, Publishing publishing, AdvanceCopies ahead, DeskJournal journal) {
        this.articles = articles;
        this.publishing = publishing;
        this.ahead = ahead;
        this.journal = journal;
    }

    Optional<Instant> nextDue() {
        return articles.nextDue();
    }

    /**
     * Publishes stories that are due.
     *
     * @param most how many at the most
     * @return those that went out
     */
    List<UUID> publish(int most) {
        List<Article> due = articles.takeDue(journal.now(), most);
        due.forEach(this::publish);
        return due.stream().map(Article::id).toList();
    }

    private void publish(Article article) {
        if (article.isUpToDate()) {
            article.missSchedule(journal.now());
            return;
        }
        State from = article.state();
        String by = article.schedule().scheduledBy();
        Instant due = article.schedule().publishAt();
        ChangeKind kind = article.publishOnTime(journal.now());
        publishing.show(article, ArticlePublished.onTime(kind, due), null);
        journal.took(Step.PUBLISH, article, from, "scheduled", by);
    }

    /** Sends the story that can't go out back to its writer, so that it does not hold up others. */
    void sendBackFirst(String why) {
        articles.takeDue(journal.now(), 1).forEach(article -> {
            Log.warnf("Scheduled story %s could not be published and went back to draft: %s", article.id(), why);
            State from = article.state();
            article.missSchedule(journal.now());
            journal.took(
                    Step.RETURN,
                    article,
                    from,
                    "Could not be published on schedule: " + why,
                    article.schedule().scheduledBy());
            if (article.version() == 0) {
                ahead.follow(article);
            }
        });
    }
}
