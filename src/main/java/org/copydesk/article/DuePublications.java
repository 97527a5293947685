package org.copydesk.article;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.article.state.State;
import org.copydesk.edition.log.ChangeKind;

/** Publishes the articles whose scheduled time has passed. Other nodes skip the locked rows, so that each is published once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DuePublications {
    /** The reason of a withdrawal that recipients are given. */
    private static final String EXPIRED = "Expired";

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
        return Stream.of(articles.nextDue(), articles.nextExpiry())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
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

    /**
     * Withdraws live stories that expired.
     *
     * @param most how many at the most
     * @return how many were withdrawn
     */
    int expire(int most) {
        List<Article> expired = articles.takeExpired(journal.now(), most);
        expired.forEach(this::expire);
        return expired.size();
    }

    private void expire(Article article) {
        Instant due = article.schedule().expireAt();
        State from = article.state();
        Instant now = journal.now();
        article.expire(now);
        publishing.takeBack(article, ArticlePublished.onTime(ChangeKind.WITHDRAWN, due), EXPIRED, now);
        journal.took(Step.WITHDRAW, article, from, EXPIRED, article.authorship().changedBy());
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
