package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.EditionTerms;
import org.copydesk.edition.StaleArticles;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TermFollower;

/** Keeps articles, at the desk and in the edition, in step with the bylines. */
@ApplicationScoped
class ArticleBylines implements TermFollower<BylineView> {
    private final ArticleRepository articles;
    private final ArticleVocabulary desk;
    private final ChangeLog changes;
    private final EditionTerms terms;
    private final StaleArticles stale;
    private final Event<ArticlesQueued> queued;
    private final Clock clock;

    ArticleBylines(
            ArticleRepository articles,
            ArticleVocabulary desk,
            ChangeLog changes,
            EditionTerms terms,
            StaleArticles stale,
            Event<ArticlesQueued> queued,
            Clock clock) {
        this.articles = articles;
        this.desk = desk;
        this.changes = changes;
        this.terms = terms;
        this.stale = stale;
        this.queued = queued;
        this.clock = clock;
    }

    @Override
    public boolean isUsed(BylineView byline) {
        return articles.isBylineUsed(byline.id()) || terms.showsByline(byline.slug());
    }

    @Override
    public void changed(List<Change<BylineView>> changes) {
        for (Change<BylineView> change : changes) {
            if (!PublishedTerms.byline(change.before(), null).equals(PublishedTerms.byline(change.after(), null))) {
                move(change.before(), change.after());
            }
        }
    }

    @Override
    public void merged(BylineView from, BylineView into) {
        desk.replaceByline(from.id(), into.id());
        move(from, into);
    }

    private void move(BylineView before, BylineView after) {
        changes.lockHead();
        if (!before.slug().equals(after.slug())) {
            terms.bylineMoved(before.slug(), after.slug());
        }
        stale.queueCredited(after.id(), before.slug(), clock.instant());
        queued.fire(new ArticlesQueued());
    }

    @Override
    public Map<UUID, Long> rerendering(Collection<UUID> bylineIds) {
        return stale.waiting(bylineIds);
    }
}
