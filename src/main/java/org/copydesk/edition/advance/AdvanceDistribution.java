package org.copydesk.edition.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.edition.rendering.ArticleRenderer.RenderedArticle;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.platform.storage.StoredJson;

/**
 * Stores and revokes advance copies of stories under embargo. Every call belongs to the transaction of the desk's step.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AdvanceDistribution {
    private final AdvanceCopyRepository copies;
    private final ArticleRenderer renderer;
    private final Event<AdvanceMoved> news;
    private final Clock clock;

    AdvanceDistribution(AdvanceCopyRepository copies, ArticleRenderer renderer, Event<AdvanceMoved> news, Clock clock) {
        this.copies = copies;
        this.renderer = renderer;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Stores or updates the advance copy of an article. An unchanged copy is left as it is.
     *
     * @param article as it stands, with version 0 and without the times of a publication
     * @param embargoUntil before when nobody may show it
     * @return whether that is a new version for those who have it
     */
    public boolean give(PublishedArticle article, Instant embargoUntil) {
        RenderedArticle rendered = renderer.render(article, renderer.renderBody(article.body()));
        String listing = underEmbargo(new String(rendered.listing(), StandardCharsets.UTF_8), embargoUntil);
        AdvanceCopy known = copies.find(article.id());
        if (known != null && known.says(listing, rendered.body())) {
            return false;
        }
        AdvanceCopy copy = known == null ? new AdvanceCopy(article.id()) : known;
        Instant now = clock.instant();
        StoredJson snapshot = renderer.render(article.ahead(now, embargoUntil), rendered.body())
                .snapshot();
        copy.show(ArticleTraits.of(article), listing, snapshot, rendered.body(), copies.nextNumber(), now);
        if (known == null) {
            copies.add(copy);
        }
        news.fire(new AdvanceMoved());
        return true;
    }

    private static String underEmbargo(String listing, Instant until) {
        return listing.substring(0, listing.length() - 1) + ",\"embargoUntil\":\"" + until + "\"}";
    }

    /**
     * Revokes an advance copy. Nothing of its content is kept.
     *
     * @param reason that its recipients read
     */
    public void takeBack(UUID articleId, String reason) {
        AdvanceCopy copy = copies.find(articleId);
        if (copy != null && copy.stands()) {
            copy.takeBack(reason, copies.nextNumber(), clock.instant());
            news.fire(new AdvanceMoved());
        }
    }

    /** Deletes the advance copy of an article that is published now: from here on the change log has it. */
    public void published(UUID articleId) {
        copies.delete(articleId);
    }
}
