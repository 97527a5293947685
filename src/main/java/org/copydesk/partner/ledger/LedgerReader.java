package org.copydesk.partner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads the ledger. */
@ApplicationScoped
@Transactional
class LedgerReader {
    private static final UUID FIRST = new UUID(0, 0);

    private final Session database;

    LedgerReader(Session database) {
        this.database = database;
    }

    /** What a partner held at a time, in the order of the articles' ids. */
    List<HoldingView> holdings(UUID partner, Instant at, UUID after, int most) {
        return database.createSelectionQuery(
                        "select d.articleId, d.version, d.at, d.door from Delivery d where d.key.partnerId = ?1"
                                + " and d.articleId > ?2 and d.at <= ?3 and d.state = HELD and not exists (select 1"
                                + " from Delivery later where later.key.partnerId = ?1 and later.articleId = d.articleId"
                                + " and later.key.serial > d.key.serial and later.at <= ?3) order by d.articleId",
                        HoldingView.class)
                .setParameter(1, partner)
                .setParameter(2, after == null ? FIRST : after)
                .setParameter(3, at)
                .setMaxResults(most)
                .getResultList();
    }

    /** @param month null for all */
    List<UsageView.Row> usage(UUID partner, String month) {
        SelectionQuery<UsageView.Row> query = database.createSelectionQuery(
                        "select d.usageMonth, d.section, count(distinct d.articleId), count(*) from Delivery d"
                                + " where d.key.partnerId = :partner and d.state = HELD"
                                + (month == null ? "" : " and d.usageMonth = :month")
                                + " group by d.usageMonth, d.section order by d.usageMonth, d.section",
                        UsageView.Row.class)
                .setParameter("partner", partner);
        return (month == null ? query : query.setParameter("month", month)).getResultList();
    }

    /** Everything that was entered of articles, each partner's entries in their order. */
    List<Given> given(Collection<UUID> articles) {
        return articles.isEmpty()
                ? List.of()
                : database.createSelectionQuery(
                                "select d.key.partnerId, d.articleId, d.version, d.state, d.at, d.door, d.number"
                                        + " from Delivery d where exists (select 1 from Holding h where h.key.partnerId ="
                                        + " d.key.partnerId and h.key.articleId = d.articleId and h.key.articleId in ?1)"
                                        + " and d.articleId in ?1 order by d.key.partnerId, d.key.serial",
                                Given.class)
                        .setParameter(1, articles)
                        .getResultList();
    }

    /** The same of one partner and one article. */
    List<Given> given(UUID partner, UUID article) {
        return database.createSelectionQuery(
                        "select d.key.partnerId, d.articleId, d.version, d.state, d.at, d.door, d.number from Delivery d"
                                + " where d.key.partnerId = ?1 and d.articleId = ?2 order by d.key.serial",
                        Given.class)
                .setParameter(1, partner)
                .setParameter(2, article)
                .getResultList();
    }

    /** When partners acknowledged these changes. */
    Map<Acknowledgement.Key, Instant> acknowledged(Collection<Long> numbers) {
        Map<Acknowledgement.Key, Instant> acknowledged = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.createSelectionQuery("from Acknowledgement where key.number in ?1", Acknowledgement.class)
                    .setParameter(1, numbers)
                    .getResultList()
                    .forEach(one -> acknowledged.put(one.key(), one.at()));
        }
        return acknowledged;
    }

    /** Notes that a partner acknowledged a change, unless it has. */
    void acknowledge(UUID partner, long number, Instant now) {
        Acknowledgement.Key key = new Acknowledgement.Key(partner, number);
        if (database.find(Acknowledgement.class, key) == null) {
            database.persist(new Acknowledgement(key, now));
            // Now rather than with the commit, so that one that was stored meanwhile is found to be there.
            database.flush();
        }
    }
}
