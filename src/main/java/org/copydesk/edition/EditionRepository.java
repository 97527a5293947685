package org.copydesk.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.ArticleQuery.ListedTerms;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.rendering.ArticleJson.SnapshotRow;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.rendering.SizedRow;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.Ids;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.paging.Slice;
import org.copydesk.platform.request.RequestMemory;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Reads published articles: as rows of the rendered JSON, and as snapshots with all that is kept of them. A call takes one
 * statement; a list under several terms takes two, and {@link #find} up to three.
 */
@ApplicationScoped
public class EditionRepository {
    private static final String ROW =
            "select a.id, a.publishedAt, a.updatedAt, a.terms, a.dataMining, a.linked, a.listing";
    private static final String ONE = ROW
            + ", a.body, (select c.at from EditionChange c where c.number = a.changeNumber) from EditionArticle a where ";

    /** A row is unpacked, put together, and written into the answer. */
    private static final int COPIES_OF_ROW = 3;

    /** A snapshot is unpacked and parsed; a format is made of that, and encoded. */
    private static final int COPIES_OF_SNAPSHOT = 8;

    /**
     * How many rows are read most often. They are literals: PostgreSQL keeps a plan for each, and would plan a page whose size
     * is a
     * parameter anew each time.
     */
    private static final Set<Integer> USUAL_SIZES = Set.of(21, 51, 101);

    /** How many bytes of JSON a page has before it ends early; a single article may have more. */
    private static final long LARGEST_PAGE = 8_000_000;

    /** How many rows with bodies come from the database at a time. */
    private static final int BODIES_AT_ONCE = 10;

    private final Session database;
    private final ArticleJson json;
    private final RequestMemory memory;

    EditionRepository(Session database, ArticleJson json, RequestMemory memory) {
        this.database = database;
        this.json = json;
        this.memory = memory;
    }

    /**
     * Returns articles of a list.
     *
     * @param after where the page before ended, or null for the first page
     * @param limit the most rows to answer; large ones end the page before
     * @param audience who reads it
     */
    public Slice<ArticleRow> articles(
            ArticleFilter filter,
            ArticleOrder order,
            RowPosition after,
            int limit,
            boolean withBody,
            Audience audience) {
        Slice<ArticleRow> slice = page(
                        list(filter, order, audience), order, ROW, ArticleRow.class, after, limit, withBody)
                .map(this::addressed);
        reserve(COPIES_OF_ROW, slice.rows());
        return slice;
    }

    /** Returns the published ones of some articles, in the order of the ids. */
    public List<ArticleRow> articles(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<ArticleRow> rows =
                select(ROW + " from EditionArticle a where a.id in :ids", ArticleRow.class, Map.of("ids", ids)).stream()
                        .map(this::addressed)
                        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                        .toList();
        reserve(COPIES_OF_ROW, rows);
        return rows;
    }

    /** Returns those of these articles that an audience may read, without their bodies, by id. */
    public Map<UUID, ArticleRow> articles(Collection<UUID> ids, Audience audience) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        List<ArticleRow> rows = select(
                        ROW + " from EditionArticle a where a.id in :ids and " + covered.condition(),
                        ArticleRow.class,
                        covered.parameters())
                .setParameter("ids", ids)
                .getResultList();
        reserve(COPIES_OF_ROW, rows);
        return rows.stream().map(this::addressed).collect(Collectors.toMap(ArticleRow::id, Function.identity()));
    }

    /** Returns articles of a list with all that is kept of them, the newest first; the parameters are those of {@link #articles}. */
    public Slice<PublishedArticle> snapshots(
            ArticleFilter filter, RowPosition after, int limit, boolean withBody, Audience audience) {
        List<ArticleQuery> list = list(filter, ArticleOrder.NEWEST_FIRST, audience);
        Slice<SnapshotRow> slice =
                page(list, ArticleOrder.NEWEST_FIRST, "select a.snapshot", SnapshotRow.class, after, limit, withBody);
        reserve(COPIES_OF_SNAPSHOT, slice.rows());
        return slice.map(json::read);
    }

    private ArticleRow addressed(ArticleRow stored) {
        return stored.with(json.addressed(stored.listing()), json.addressed(stored.body()));
    }

    /** The queries that find a list: one, or one for each of several tags of which articles need one. */
    private List<ArticleQuery> list(ArticleFilter filter, ArticleOrder order, Audience audience) {
        List<ListedTerms> listed = listed(filter, audience);
        LanguageRange language = language(filter, listed, audience);
        return listed.stream()
                .map(terms -> new ArticleQuery(filter, language, terms, order, audience))
                .toList();
    }

    /** The filter's language or, as long as nothing in the list is in it, the next broader one (RFC 4647, section 3.4). */
    private LanguageRange language(ArticleFilter filter, List<ListedTerms> listed, Audience audience) {
        LanguageRange language = LanguageRange.of(filter.language());
        while (language != null && !language.isPrimary() && isEmpty(filter, language, listed, audience)) {
            language = language.broader();
        }
        return language;
    }

    /** A language that is nowhere in the edition needs no look through the list. */
    private boolean isEmpty(ArticleFilter filter, LanguageRange language, List<ListedTerms> listed, Audience audience) {
        Map<String, Object> range = Map.of("first", language.tag(), "end", language.end());
        if (isNowhere("select a.id from EditionArticle a where a.language >= :first and a.language < :end", range)) {
            return true;
        }
        return listed.stream()
                .map(terms -> new ArticleQuery(filter, language, terms, ArticleOrder.NEWEST_FIRST, audience))
                .allMatch(query -> isNowhere(query.page("select a.id", null), query.parameters()));
    }

    private boolean isNowhere(String ids, Map<String, Object> parameters) {
        return select(ids, UUID.class, parameters)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private <T extends SizedRow> Slice<T> page(
            List<ArticleQuery> list,
            ArticleOrder order,
            String select,
            Class<T> type,
            RowPosition after,
            int limit,
            boolean withBody) {
        if (list.size() == 1) {
            return page(list.get(0), select, type, after, limit, withBody);
        }
        List<UUID> ids = list.stream()
                .flatMap(
                        query -> select(query.positions(after), RowPosition.class, query.parameters())
                                .setMaxResults(limit + 1)
                                .stream())
                .distinct()
                .sorted(order.positions())
                .limit(limit + 1L)
                .map(RowPosition::id)
                .toList();
        return page(ArticleQuery.ofIds(ids, order), select, type, null, limit, withBody);
    }

    /**
     * Reads a page, in a transaction if it has bodies: these come from the database as they are wanted, and PostgreSQL sends
     * them so in a transaction only.
     */
    private <T extends SizedRow> Slice<T> page(
            ArticleQuery query, String select, Class<T> type, RowPosition after, int limit, boolean withBody) {
        if (!withBody) {
            return slice(
                    select(query, select, type, after, limit).getResultList().iterator(), limit);
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Stream<T> rows = select(query, select + ", a.body", type, after, limit)
                    .setFetchSize(BODIES_AT_ONCE)
                    .getResultStream()) {
                return slice(rows.iterator(), limit);
            }
        });
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

    private <T> SelectionQuery<T> select(
            ArticleQuery query, String select, Class<T> type, RowPosition after, int limit) {
        String page = query.page(select, after);
        int most = limit + 1;
        return USUAL_SIZES.contains(most)
                ? select(page + " limit " + most, type, query.parameters())
                : select(page, type, query.parameters()).setMaxResults(most);
    }

    private List<ListedTerms> listed(ArticleFilter filter, Audience audience) {
        List<Term> required = filter.terms(audience);
        List<Term> any = filter.anyTags().stream().map(Term::tag).toList();
        if (filter.ids() != null) {
            return List.of(ListedTerms.of(required).withAny(any).among(named(filter.ids())));
        }
        if (any.isEmpty() && required.size() < 2) {
            return List.of(ListedTerms.of(required));
        }
        Map<Term, Long> sizes =
                sizes(Stream.concat(required.stream(), any.stream()).toList());
        ListedTerms listed = ListedTerms.rarestFirst(required, sizes);
        long together =
                any.stream().mapToLong(tag -> sizes.getOrDefault(tag, 0L)).sum();
        boolean isAlongRequired = any.isEmpty()
                || (!required.isEmpty() && sizes.getOrDefault(listed.inOrder().get(0), 0L) <= together);
        return isAlongRequired
                ? List.of(listed.withAny(any))
                : any.stream().map(listed::along).toList();
    }

    private Map<Term, Long> sizes(List<Term> terms) {
        return database
                .createSelectionQuery(
                        "select e.term, e.articles from EditionTerm e where e.term.type in ?1 and e.term.slug in ?2",
                        Object[].class)
                .setParameter(1, terms.stream().map(Term::type).distinct().toList())
                .setParameter(2, terms.stream().map(Term::slug).toList())
                .stream()
                .collect(Collectors.toMap(row -> (Term) row[0], row -> (Long) row[1]));
    }

    /** The articles of these ids (UUID), and those that have or had these slugs. */
    private Set<UUID> named(List<String> idsAndSlugs) {
        Set<UUID> ids =
                idsAndSlugs.stream().flatMap(id -> Ids.parse(id).stream()).collect(Collectors.toSet());
        List<String> slugs =
                idsAndSlugs.stream().filter(id -> Ids.parse(id).isEmpty()).toList();
        if (!slugs.isEmpty()) {
            ids.addAll(database.createSelectionQuery(
                            "select s.articleId from EditionSlug s where s.slug in ?1", UUID.class)
                    .setParameter(1, slugs)
                    .getResultList());
        }
        return ids;
    }

    private void reserve(int copies, List<? extends SizedRow> rows) {
        memory.reserve(copies * rows.stream().mapToLong(SizedRow::length).sum());
    }

    /** Counts the articles of a list for an audience. */
    public long count(ArticleFilter filter, Audience audience) {
        List<Term> any = filter.anyTags().stream().map(Term::tag).toList();
        ListedTerms all = ListedTerms.of(filter.terms(audience)).withAny(any);
        ListedTerms listed = filter.ids() == null ? all : all.among(named(filter.ids()));
        LanguageRange language = language(filter, List.of(listed), audience);
        ArticleQuery query = new ArticleQuery(filter, language, listed, ArticleOrder.NEWEST_FIRST, audience);
        return select(query.count(), Long.class, query.parameters()).getSingleResult();
    }

    /** Finds an article by id (UUID) or slug; one that the audience may not read is unknown. */
    public ArticleLookup find(String idOrSlug, Audience audience) {
        ArticleLookup found = find(idOrSlug);
        if (found instanceof ArticleLookup.Found present) {
            reserve(COPIES_OF_ROW, List.of(present.article()));
        }
        return audience.equals(Audience.everything()) || isFor(audience, found) ? found : new ArticleLookup.Unknown();
    }

    private boolean isFor(Audience audience, ArticleLookup found) {
        if (found instanceof ArticleLookup.Found present) {
            return audience.covers(
                    ArticleTraits.of(json.fields(present.article().listing())));
        }
        if (found instanceof ArticleLookup.Moved moved) {
            return isFor(audience, bySlug(moved.slug()));
        }
        return found instanceof ArticleLookup.Withdrawn withdrawn
                && database.find(Tombstone.class, withdrawn.article().id())
                        .traits()
                        .filter(audience::covers)
                        .isPresent();
    }

    /** Finds an article by id (UUID) or slug. */
    public ArticleLookup find(String idOrSlug) {
        Optional<UUID> id = Ids.parse(idOrSlug);
        return id.isPresent() ? byId(id.get()) : bySlug(idOrSlug);
    }

    private ArticleLookup byId(UUID id) {
        return one(ONE + "a.id = ?1", ArticleRow.class, id)
                .map(this::addressed)
                .<ArticleLookup>map(ArticleLookup.Found::new)
                .orElseGet(() -> withdrawn(id));
    }

    private ArticleLookup bySlug(String slug) {
        return one(ONE + "a.slug = ?1", ArticleRow.class, slug)
                .map(this::addressed)
                .<ArticleLookup>map(ArticleLookup.Found::new)
                .orElseGet(() -> byFormerSlug(slug));
    }

    private ArticleLookup byFormerSlug(String slug) {
        EditionSlug known = database.find(EditionSlug.class, slug);
        if (known == null) {
            return new ArticleLookup.Unknown();
        }
        return one("select slug from EditionArticle where id = ?1", String.class, known.articleId())
                .<ArticleLookup>map(ArticleLookup.Moved::new)
                .orElseGet(() -> withdrawn(known.articleId()));
    }

    private ArticleLookup withdrawn(UUID id) {
        Tombstone tombstone = database.find(Tombstone.class, id);
        return tombstone == null ? new ArticleLookup.Unknown() : new ArticleLookup.Withdrawn(tombstone.article());
    }

    /** Returns the snapshot of an article that was found, with its body. */
    public Optional<PublishedArticle> snapshot(ArticleRow found) {
        return one("select a.snapshot, a.body from EditionArticle a where a.id = ?1", SnapshotRow.class, found.id())
                .map(row -> {
                    reserve(COPIES_OF_SNAPSHOT, List.of(row));
                    return json.read(row);
                });
    }

    /** The same published article with its body. */
    public PublishedArticle withBody(PublishedArticle article) {
        return one("select a.snapshot, a.body from EditionArticle a where a.id = ?1", SnapshotRow.class, article.id())
                .map(row -> article.with(json.read(row).body()))
                .orElse(article);
    }

    /**
     * Returns those of these articles that are published, in their order. Long ones end the list before, as they do a page.
     */
    public List<PublishedArticle> snapshots(List<UUID> ids, boolean withBody) {
        if (!withBody) {
            Map<UUID, PublishedArticle> found = snapshots(ids);
            return ids.stream().filter(found::containsKey).map(found::get).toList();
        }
        List<PublishedArticle> articles = new ArrayList<>();
        long length = 0;
        for (int from = 0; from < ids.size() && length < LARGEST_PAGE; from += BODIES_AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + BODIES_AT_ONCE, ids.size()));
            List<SnapshotRow> rows = database.createSelectionQuery(
                            "select a.snapshot, a.body from EditionArticle a where a.id in ?1", SnapshotRow.class)
                    .setParameter(1, some)
                    .getResultList();
            reserve(COPIES_OF_SNAPSHOT, rows);
            length += rows.stream().mapToLong(SizedRow::length).sum();
            Map<UUID, PublishedArticle> found =
                    rows.stream().map(json::read).collect(Collectors.toMap(PublishedArticle::id, Function.identity()));
            some.stream().filter(found::containsKey).map(found::get).forEach(articles::add);
        }
        return articles;
    }

    /** Returns the snapshots of published articles without their bodies, by id. */
    public Map<UUID, PublishedArticle> snapshots(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .createSelectionQuery(
                                "select a.snapshot from EditionArticle a where a.id in ?1", StoredJson.class)
                        .setParameter(1, ids)
                        .stream()
                        .map(json::read)
                        .collect(Collectors.toMap(PublishedArticle::id, Function.identity()));
    }

    /** When the edition began: when its tables were made. */
    public Instant beganAt() {
        return database.createSelectionQuery("select beganAt from EditionHead", Instant.class)
                .getSingleResult();
    }

    /** The slug that a published article has. */
    public Optional<String> slugOf(UUID articleId) {
        return one("select slug from EditionArticle where id = ?1", String.class, articleId);
    }

    /** Whether the slug is, or once was, that of another article in the edition. */
    public boolean isSlugOfAnother(String slug, UUID articleId) {
        EditionSlug known = database.find(EditionSlug.class, slug);
        return known != null && !known.articleId().equals(articleId);
    }

    private <T> Optional<T> one(String query, Class<T> type, Object key) {
        return database.createSelectionQuery(query, type).setParameter(1, key).uniqueResultOptional();
    }

    private <T> SelectionQuery<T> select(String query, Class<T> type, Map<String, Object> parameters) {
        SelectionQuery<T> selection = database.createSelectionQuery(query, type);
        parameters.forEach(selection::setParameter);
        return selection;
    }
}
