package org.copydesk.edition.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.ArticleRenderer;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.edition.RenderedArticle;
import org.copydesk.edition.audience.Traits;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.Session;

/**
 * Takes stories from the desk that are under embargo, for partners that may have them before their time. Every call belongs
 * to the transaction of the desk's step.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AdvanceDistribution {
    private final Session database;
    private final ArticleRenderer renderer;
    private final Event<AdvanceMoved> news;
    private final Clock clock;

    AdvanceDistribution(Session database, ArticleRenderer renderer, Event<AdvanceMoved> news, Clock clock) {
        this.database = database;
        this.renderer = renderer;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Hands a story out before its time, or again when its text or time has moved. The same once more is nothing new.
     *
     * @param article as it stands, with version 0 and without the times of a publication
     * @param embargoUntil before when nobody may show it
     */
    public void give(PublishedArticle article, Instant embargoUntil) {
        RenderedArticle rendered = renderer.render(article, renderer.renderBody(article.body()));
        String listing = underEmbargo(new String(rendered.listing(), StandardCharsets.UTF_8), embargoUntil);
        AdvanceCopy known = database.find(AdvanceCopy.class, article.id());
        if (known != null && known.says(listing, rendered.body())) {
            return;
        }
        AdvanceCopy copy = known == null ? new AdvanceCopy(article.id()) : known;
        Instant now = clock.instant();
        StoredJson snapshot = renderer.render(article.ahead(now, embargoUntil), rendered.body())
                .snapshot();
        copy.show(Traits.of(article), listing, snapshot, rendered.body(), nextNumber(), now);
        if (known == null) {
            database.persist(copy);
        }
        news.fire(new AdvanceMoved());
    }

    private static String underEmbargo(String listing, Instant until) {
        return listing.substring(0, listing.length() - 1) + ",\"embargoUntil\":\"" + until + "\"}";
    }

    /**
     * Takes a story back before its time. Nothing of what it said is kept.
     *
     * @param reason that its recipients read
     */
    public void takeBack(UUID articleId, String reason) {
        AdvanceCopy copy = database.find(AdvanceCopy.class, articleId);
        if (copy != null && copy.stands()) {
            copy.takeBack(reason, nextNumber(), clock.instant());
            news.fire(new AdvanceMoved());
        }
    }

    /** Says that a story is published: from then on the change log tells of it. */
    public void published(UUID articleId) {
        database.createMutationQuery("delete from AdvanceCopy where articleId = ?1")
                .setParameter(1, articleId)
                .executeUpdate();
    }

    private long nextNumber() {
        return database.find(AdvanceHead.class, AdvanceHead.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .next();
    }
}
