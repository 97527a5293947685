package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.EditionTerms;
import org.copydesk.edition.StaleArticles;
import org.copydesk.vocabulary.TagFollower;
import org.copydesk.vocabulary.TagView;

/** Keeps articles, at the desk and in the edition, in step with the tags. */
@ApplicationScoped
class ArticleTags implements TagFollower {
    private final ArticleRepository articles;
    private final ArticleVocabulary desk;
    private final ChangeLog log;
    private final EditionTerms terms;
    private final StaleArticles stale;
    private final Event<ArticlesQueued> queued;
    private final Clock clock;

    ArticleTags(
            ArticleRepository articles,
            ArticleVocabulary desk,
            ChangeLog log,
            EditionTerms terms,
            StaleArticles stale,
            Event<ArticlesQueued> queued,
            Clock clock) {
        this.articles = articles;
        this.desk = desk;
        this.log = log;
        this.terms = terms;
        this.stale = stale;
        this.queued = queued;
        this.clock = clock;
    }

    @Override
    public boolean isUsed(TagView tag) {
        return articles.isTagUsed(tag.id())
                || !terms.shownTags(List.of(tag.slug())).isEmpty();
    }

    @Override
    public boolean isSection(TagView tag) {
        return articles.isSection(tag.id())
                || !terms.shownSections(List.of(tag.slug())).isEmpty();
    }

    @Override
    public void changed(List<Change<TagView>> changes) {
        List<Change<TagView>> published = changes.stream()
                .filter(change -> !PublishedTerms.tag(change.before()).equals(PublishedTerms.tag(change.after())))
                .toList();
        if (published.isEmpty()) {
            return;
        }
        log.lockHead();
        Set<String> shown = terms.shownTags(
                published.stream().map(change -> change.before().slug()).toList());
        for (Change<TagView> change : published) {
            move(change.before(), change.after(), shown);
        }
        queued.fire(new ArticlesQueued());
    }

    private void move(TagView before, TagView after, Set<String> shown) {
        if (!before.slug().equals(after.slug())) {
            terms.tagMoved(before.slug(), after.slug());
        }
        if (shown.contains(before.slug())) {
            stale.queueTagged(after.id(), before.slug(), clock.instant());
        }
    }

    @Override
    public void merged(TagView from, TagView into) {
        desk.replaceTag(from.id(), into.id());
        log.lockHead();
        terms.tagMoved(from.slug(), into.slug());
        stale.queueTagged(into.id(), from.slug(), clock.instant());
        queued.fire(new ArticlesQueued());
    }

    @Override
    public Map<UUID, Long> rerendering(Collection<UUID> tagIds) {
        return stale.waiting(tagIds);
    }
}
