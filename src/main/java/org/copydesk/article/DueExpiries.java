package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.article.state.State;
import org.copydesk.edition.log.ChangeKind;

/** Withdraws the live stories that expired. Other nodes skip the locked rows, so that each is withdrawn once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DueExpiries implements DueTask {
    private static final int BATCH = 50;

    /** The reason of the withdrawal that recipients are given. */
    private static final String EXPIRED = "Expired";

    private final ArticleRepository articles;
    private final Publishing publishing;
    private final DeskJournal journal;

    DueExpiries(ArticleRepository articles, Publishing publishing, DeskJournal journal) {
        this.articles = articles;
        this.publishing = publishing;
        this.journal = journal;
    }

    @Override
    public Optional<Instant> nextDue() {
        return articles.nextExpiry();
    }

    @Override
    public boolean runDue() {
        List<Article> expired = articles.takeExpired(journal.now(), BATCH);
        expired.forEach(this::expire);
        return expired.size() == BATCH;
    }

    private void expire(Article article) {
        Instant due = article.schedule().expireAt();
        State from = article.state();
        Instant now = journal.now();
        article.expire(now);
        publishing.takeBack(article, ArticlePublished.onTime(ChangeKind.WITHDRAWN, due), EXPIRED, now);
        journal.took(Step.WITHDRAW, article, from, EXPIRED, article.authorship().changedBy());
    }
}
