package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.copydesk.edition.Edition;
import org.copydesk.edition.EditionTermRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.rerendering.ArticlesQueued;
import org.copydesk.edition.rerendering.StaleArticleRepository;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.TermFollower;

/** Applies changes of tags to the articles at the desk and in the edition. */
@ApplicationScoped
class ArticleTags implements TermFollower<TagView> {
    private final ArticleRepository articles;
    private final ChangeLog log;
    private final EditionTermRepository terms;
    private final Edition edition;
    private final StaleArticleRepository stale;
    private final Event<ArticlesQueued> queued;
    private final Clock clock;

    ArticleTags(
            ArticleRepository articles,
            ChangeLog log,
            EditionTermRepository terms,
            Edition edition,
            StaleArticleRepository stale,
            Event<ArticlesQueued> queued,
            Clock clock) {
        this.articles = articles;
        this.log = log;
        this.terms = terms;
        this.edition = edition;
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
    public void deleted(TagView tag) {
        articles.dropTag(tag.id());
    }

    @Override
    public boolean isSection(TagView tag) {
        return articles.isSection(tag.id())
                || !terms.shownSections(List.of(tag.slug())).isEmpty();
    }

    @Override
    public void changed(List<Change<TagView>> changes) {
        List<Change<TagView>> published = changes.stream()
                .filter(change -> isAnotherInArticles(change) || isElsewhereInMenu(change))
                .toList();
        if (published.isEmpty()) {
            return;
        }
        log.lockHead();
        Set<String> shown = terms.shownTags(
                published.stream().map(change -> change.before().slug()).toList());
        for (Change<TagView> change : published) {
            follow(change, shown);
        }
        queued.fire(new ArticlesQueued());
    }

    private static boolean isAnotherInArticles(Change<TagView> change) {
        return !ArticleReferences.tag(change.before()).equals(ArticleReferences.tag(change.after()));
    }

    private static boolean isElsewhereInMenu(Change<TagView> change) {
        return !Objects.equals(change.before().position(), change.after().position());
    }

    private void follow(Change<TagView> change, Set<String> shown) {
        if (isAnotherInArticles(change)) {
            move(change.before(), change.after(), shown);
        } else if (shown.contains(change.before().slug())) {
            // The menu takes a position from whichever article of the section is shown last: one is enough.
            stale.queueOneTagged(change.after().id(), change.before().slug(), clock.instant());
        }
    }

    private void move(TagView before, TagView after, Set<String> shown) {
        if (!before.slug().equals(after.slug())) {
            edition.tagMoved(before.slug(), after.slug());
        }
        if (shown.contains(before.slug())) {
            stale.queueTagged(after.id(), before.slug(), clock.instant());
        }
    }

    @Override
    public void merged(TagView from, TagView into) {
        articles.replaceTag(from.id(), into.id());
        log.lockHead();
        edition.tagMoved(from.slug(), into.slug());
        stale.queueTagged(into.id(), from.slug(), clock.instant());
        queued.fire(new ArticlesQueued());
    }

    @Override
    public Map<UUID, Long> rerendering(Collection<UUID> tagIds) {
        return stale.waiting(tagIds);
    }
}
