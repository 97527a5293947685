package org.copydesk.partner.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.platform.Chunks;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class LedgerRepository implements PanacheRepositoryBase<LedgerEntry, LedgerEntry.Key> {
    private static final UUID FIRST = new UUID(0, 0);

    private static final int BATCH = 50;

    /** Returns what a partner held at a time, in the order of the articles' ids. */
    List<HoldingView> holdings(UUID partner, Instant at, UUID after, int most) {
        return getSession()
                .createSelectionQuery(
                        "select d.articleId, d.version, d.at, d.channel from LedgerEntry d where d.key.partnerId = ?1"
                                + " and d.articleId > ?2 and d.at <= ?3 and d.state = HELD and not exists (select 1"
                                + " from LedgerEntry later where later.key.partnerId = ?1 and later.articleId = d.articleId"
                                + " and later.key.serial > d.key.serial and later.at <= ?3) order by d.articleId",
                        HoldingView.class)
                .setParameter(1, partner)
                .setParameter(2, after == null ? FIRST : after)
                .setParameter(3, at)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Counts what a partner was given, by month and section.
     *
     * @param month null for all
     */
    List<UsageView.Row> usage(UUID partner, String month) {
        SelectionQuery<UsageView.Row> query = getSession()
                .createSelectionQuery(
                        "select d.usageMonth, d.section, count(distinct d.articleId), count(*) from LedgerEntry d"
                                + " where d.key.partnerId = :partner and d.state = HELD"
                                + (month == null ? "" : " and d.usageMonth = :month")
                                + " group by d.usageMonth, d.section order by d.usageMonth, d.section",
                        UsageView.Row.class)
                .setParameter("partner", partner);
        return (month == null ? query : query.setParameter("month", month)).getResultList();
    }

    /** Returns all entries of articles, each partner's in their order. */
    List<LedgerEntry> entries(Collection<UUID> articles) {
        return articles.isEmpty()
                ? List.of()
                : list(
                        "from LedgerEntry d where exists (select 1 from PartnerCopy h where h.key.partnerId ="
                                + " d.key.partnerId and h.key.articleId = d.articleId and h.key.articleId in ?1)"
                                + " and d.articleId in ?1 order by d.key.partnerId, d.key.serial",
                        articles);
    }

    /** Returns a partner's entries of an article, in their order. */
    List<LedgerEntry> entries(UUID partner, UUID article) {
        return list("key.partnerId = ?1 and articleId = ?2 order by key.serial", partner, article);
    }

    /** Returns a partner's copies of these articles, by article. */
    Map<UUID, PartnerCopy> copies(UUID partner, Collection<UUID> articles) {
        Map<UUID, PartnerCopy> copies = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(articles)) {
            getSession()
                    .createSelectionQuery(
                            "from PartnerCopy where key.partnerId = ?1 and key.articleId in ?2", PartnerCopy.class)
                    .setParameter(1, partner)
                    .setParameter(2, chunk)
                    .getResultList()
                    .forEach(copy -> copies.put(copy.articleId(), copy));
        }
        return copies;
    }

    /** Makes the transaction write rows in batches. */
    void writeInBatches() {
        getSession().setJdbcBatchSize(BATCH);
    }

    void add(List<PartnerCopy> copies, List<LedgerEntry> entries) {
        copies.forEach(getSession()::persist);
        entries.forEach(this::persist);
    }

    /** Returns when partners acknowledged these changes. */
    Map<Acknowledgement.Key, Instant> acknowledged(Collection<Long> numbers) {
        Map<Acknowledgement.Key, Instant> acknowledged = new HashMap<>();
        if (!numbers.isEmpty()) {
            getSession()
                    .createSelectionQuery("from Acknowledgement where key.number in ?1", Acknowledgement.class)
                    .setParameter(1, numbers)
                    .getResultList()
                    .forEach(one -> acknowledged.put(one.key(), one.at()));
        }
        return acknowledged;
    }

    /** Stores that a partner acknowledged a change, unless it is stored already. */
    void acknowledge(UUID partner, long number, Instant now) {
        Acknowledgement.Key key = new Acknowledgement.Key(partner, number);
        if (getSession().find(Acknowledgement.class, key) == null) {
            getSession().persist(new Acknowledgement(key, now));
            // Now rather than with the commit, so that a collision with another request is noticed.
            getSession().flush();
        }
    }
}
