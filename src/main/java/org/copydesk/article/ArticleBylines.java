package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.Edition;
import org.copydesk.edition.EditionTermRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.rerendering.ArticlesQueued;
import org.copydesk.edition.rerendering.StaleArticleRepository;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TermFollower;

/** Applies changes of bylines to the articles at the desk and in the edition. */
@ApplicationScoped
class ArticleBylines implements TermFollower<BylineView> {
    private final ArticleRepository articles;
    private final ChangeLog changes;
    private final EditionTermRepository terms;
    private final Edition edition;
    private final StaleArticleRepository stale;
    private final Event<ArticlesQueued> queued;
    private final Clock clock;

    ArticleBylines(
            ArticleRepository articles,
            ChangeLog changes,
            EditionTermRepository terms,
            Edition edition,
            StaleArticleRepository stale,
            Event<ArticlesQueued> queued,
            Clock clock) {
        this.articles = articles;
        this.changes = changes;
        this.terms = terms;
        this.edition = edition;
        this.stale = stale;
        this.queued = queued;
        this.clock = clock;
    }

    @Override
    public boolean isUsed(BylineView byline) {
        return articles.isBylineUsed(byline.id()) || terms.showsByline(byline.slug());
    }

    @Override
    public void deleted(BylineView byline) {
        articles.dropByline(byline.id());
    }

    @Override
    public void changed(List<Change<BylineView>> changes) {
        for (Change<BylineView> change : changes) {
            if (!ArticleReferences.byline(change.before(), null)
                    .equals(ArticleReferences.byline(change.after(), null))) {
                move(change.before(), change.after());
            }
        }
    }

    @Override
    public void merged(BylineView from, BylineView into) {
        articles.replaceByline(from.id(), into.id());
        move(from, into);
    }

    private void move(BylineView before, BylineView after) {
        changes.lockHead();
        if (!before.slug().equals(after.slug())) {
            edition.bylineMoved(before.slug(), after.slug());
        }
        stale.queueCredited(after.id(), before.slug(), clock.instant());
        queued.fire(new ArticlesQueued());
    }

    @Override
    public Map<UUID, Long> rerendering(Collection<UUID> bylineIds) {
        return stale.waiting(bylineIds);
    }
}
