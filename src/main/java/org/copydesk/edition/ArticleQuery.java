package org.copydesk.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.paging.Slice;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Puts an article list's query together. A list under a tag, section or byline starts from that term's own index, which holds the
 * times, so that no other article's row is touched; further terms are looked up by key for each row.
 */
final class ArticleQuery {
    /**
     * How many rows are read most often. They are literals: PostgreSQL keeps a plan for each, and would plan a page whose size is a
     * parameter anew each time.
     */
    private static final Set<Integer> USUAL_SIZES = Set.of(21, 51, 101);

    /** How many bytes of JSON a page has before it ends early; a single article may have more. */
    private static final long LARGEST_PAGE = 8_000_000;

    /** How many rows with bodies come from the database at a time. */
    private static final int BODIES_AT_ONCE = 10;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String from;
    private final String ordered;
    private final String orderedId;

    /**
     * @param listed the filter's terms; the first should be the one with the fewest articles
     * @param audience who reads the list
     */
    ArticleQuery(ArticleFilter filter, ListedTerms listed, ArticleOrder order, Audience audience) {
        List<Term> terms = listed.inOrder();
        if (terms.isEmpty()) {
            from = "from EditionArticle a";
            ordered = "a." + order.attribute();
            orderedId = "a.id";
        } else {
            from = "from TermListing t join EditionArticle a on a.id = t.key.articleId";
            ordered = "t." + order.attribute();
            orderedId = "t.key.articleId";
            where("t.key.term.type = :type and t.key.term.slug = " + listed.slug(terms.get(0), ":slug"));
            parameters.put("type", terms.get(0).type());
            parameters.put("slug", terms.get(0).slug());
        }
        for (int i = 1; i < terms.size(); i++) {
            where("exists (select 1 from TermListing o where o.key.articleId = a.id and o.key.term.type = :type" + i
                    + " and o.key.term.slug = " + listed.slug(terms.get(i), ":slug" + i) + ")");
            parameters.put("type" + i, terms.get(i).type());
            parameters.put("slug" + i, terms.get(i).slug());
        }
        narrow(filter, terms.isEmpty() ? "a." : "t.");
        narrow(audience);
    }

    private void narrow(Audience audience) {
        if (!audience.equals(Audience.everything())) {
            AudienceCondition covered = AudienceCondition.ofArticles(audience);
            where(covered.condition());
            parameters.putAll(covered.parameters());
        }
    }

    private void narrow(ArticleFilter filter, String times) {
        where(times + "publishedAt > :publishedAfter", "publishedAfter", filter.publishedAfter());
        where(times + "publishedAt < :publishedBefore", "publishedBefore", filter.publishedBefore());
        where(times + "updatedAt > :updatedAfter", "updatedAfter", filter.updatedAfter());
        if (filter.language() != null) {
            where("a.primaryLanguage = :primary", "primary", LanguageRange.primary(filter.language()));
        }
        if (filter.language() != null && !LanguageRange.isPrimary(filter.language())) {
            where("(a.language = :language or a.language like :languageRange)", "language", filter.language());
            parameters.put("languageRange", filter.language() + "-%");
        }
    }

    private void where(String condition) {
        conditions.add(condition);
    }

    private void where(String condition, String parameter, Object value) {
        if (value != null) {
            where(condition);
            parameters.put(parameter, value);
        }
    }

    /** The rows behind {@code after}: {@code limit}, or fewer where they would be larger than a page may be. */
    Slice<ArticleRow> rows(Session database, ArticleOrder order, RowPosition after, int limit, boolean withBody) {
        String select = "select a.id, a.publishedAt, a.updatedAt, a.terms, a.dataMining, a.listing" + body(withBody);
        return slice(page(database, order, after, limit, select, ArticleRow.class), limit, withBody);
    }

    /** The same with all that is kept of the articles. */
    Slice<SnapshotRow> snapshots(Session database, ArticleOrder order, RowPosition after, int limit, boolean withBody) {
        return slice(
                page(database, order, after, limit, "select a.snapshot" + body(withBody), SnapshotRow.class),
                limit,
                withBody);
    }

    /**
     * Runs a read of articles, in a transaction if it reads bodies: these come from the database as they are wanted, and
     * PostgreSQL sends them so in a transaction only.
     */
    static <T> Slice<T> reading(boolean withBody, Supplier<Slice<T>> read) {
        return withBody ? QuarkusTransaction.joiningExisting().call(read::get) : read.get();
    }

    private static <T extends SizedRow> Slice<T> slice(SelectionQuery<T> query, int limit, boolean withBody) {
        if (!withBody) {
            return slice(query.getResultList().iterator(), limit);
        }
        try (Stream<T> rows = query.setFetchSize(BODIES_AT_ONCE).getResultStream()) {
            return slice(rows.iterator(), limit);
        }
    }

    private static <T extends SizedRow> Slice<T> slice(Iterator<T> rows, int limit) {
        List<T> page = new ArrayList<>();
        long length = 0;
        while (rows.hasNext()) {
            T row = rows.next();
            length += row.length();
            if (page.size() == limit || (length > LARGEST_PAGE && !page.isEmpty())) {
                return new Slice<>(page, true);
            }
            page.add(row);
        }
        return new Slice<>(page, false);
    }

    private static String body(boolean wanted) {
        return wanted ? ", a.body" : "";
    }

    private <T> SelectionQuery<T> page(
            Session database, ArticleOrder order, RowPosition after, int limit, String select, Class<T> type) {
        if (after != null) {
            String beyond = order.descending() ? "<" : ">";
            // Said twice, as a range and as a tie-break, so that both databases can start in the index.
            where(ordered + " " + beyond + "= :afterTime and (" + ordered + " " + beyond + " :afterTime or " + orderedId
                    + " " + beyond + " :afterId)");
            parameters.put("afterTime", after.time());
            parameters.put("afterId", after.id());
        }
        String direction = order.descending() ? " desc" : " asc";
        String inOrder = " order by " + ordered + direction + ", " + orderedId + direction;
        int most = limit + 1;
        return USUAL_SIZES.contains(most)
                ? query(database, select, inOrder + " limit " + most, type)
                : query(database, select, inOrder, type).setMaxResults(most);
    }

    long count(Session database) {
        return query(database, "select count(*)", "", Long.class).getSingleResult();
    }

    private <T> SelectionQuery<T> query(Session database, String select, String order, Class<T> type) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        SelectionQuery<T> query = database.createSelectionQuery(select + " " + from + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
