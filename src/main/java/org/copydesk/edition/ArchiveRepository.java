package org.copydesk.edition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.rendering.ArticleJson.SnapshotRow;
import org.copydesk.edition.snapshot.FormerSlug;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.WithdrawnFields;
import org.copydesk.platform.storage.WeighedRows;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Reads the whole edition: by the times of first publication for sitemaps, and by id for an export, whose pages belong together
 * if
 * they are read in one transaction that sees one state of the database.
 */
@ApplicationScoped
public class ArchiveRepository {
    private static final String ARTICLES = "select a.snapshot, a.body from EditionArticle a where ";

    private final Session database;
    private final ArticleJson json;

    ArchiveRepository(Session database, ArticleJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A published article with all that the edition keeps of it.
     *
     * @param article without its body
     * @param blocks of the body, as an array
     * @param earlierSlugs in the order of the alphabet
     */
    public record Kept(PublishedArticle article, JsonNode blocks, List<String> earlierSlugs) {}

    /**
     * What the edition keeps of an article that was withdrawn.
     *
     * @param reason public, or null
     * @param slugs all that ever led to it, in the order of the alphabet
     */
    public record Gone(
            UUID articleId, Instant at, boolean killed, String reason, List<String> slugs, WithdrawnFields listing) {}

    /** A published article as a sitemap lists it, at its present address. */
    public record ArchivedArticle(String slug, String url, Instant updatedAt) {}

    /**
     * How many articles a span of time holds.
     *
     * @param updatedAt of the article that was updated last, or null if there is none
     */
    public record Count(long articles, Instant updatedAt) {}

    private record ById(UUID articleId, String value) {}

    /** Makes the transaction see one state of the database until it ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readOneState() {
        database.doWork(ArchiveRepository::isolate);
        database.setDefaultReadOnly(true);
    }

    /** H2 promises one state of all tables only with the strictest isolation, PostgreSQL already with the one below. */
    private static void isolate(Connection connection) throws SQLException {
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        connection.setTransactionIsolation(
                isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Detaches everything that was read in the transaction, to free its memory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clear() {
        database.clear();
    }

    /**
     * Returns published articles in the order of their ids, fewer than {@code most} where their bodies are long, none only at
     * the end.
     *
     * @param after the last id of the page before; null for the first page
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Kept> articles(UUID after, int most) {
        return kept(WeighedRows.read(
                query(ARTICLES + behind("a.id", after) + " order by a.id", SnapshotRow.class, after),
                most,
                SnapshotRow::length));
    }

    /** Published articles of these ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Kept> articles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : kept(database.createSelectionQuery(ARTICLES + "a.id in ?1", SnapshotRow.class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    private List<Kept> kept(List<SnapshotRow> rows) {
        List<PublishedArticle> articles =
                rows.stream().map(row -> json.read(row.snapshot())).toList();
        Map<UUID, List<String>> slugs =
                slugs(articles.stream().map(PublishedArticle::id).toList());
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PublishedArticle article = articles.get(i);
            List<String> earlier = slugs.getOrDefault(article.id(), List.of()).stream()
                    .filter(slug -> !slug.equals(article.slug()))
                    .toList();
            kept.add(new Kept(article, json.blocks(rows.get(i).body()), earlier));
        }
        return kept;
    }

    /** Returns withdrawn articles in the order of their ids, after {@code after}; null for the first page. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Gone> withdrawn(UUID after, int most) {
        List<Tombstone> rows = query(
                        "from Tombstone t where " + behind("t.articleId", after) + " order by t.articleId",
                        Tombstone.class,
                        after)
                .setMaxResults(most)
                .getResultList();
        List<UUID> ids = rows.stream().map(Tombstone::articleId).toList();
        Map<UUID, List<String>> slugs = slugs(ids);
        Map<UUID, String> reasons = reasons(ids);
        return rows.stream()
                .map(row -> new Gone(
                        row.articleId(),
                        row.at(),
                        row.killed(),
                        reasons.get(row.articleId()),
                        slugs.getOrDefault(row.articleId(), List.of()),
                        row.listing()))
                .toList();
    }

    /** The latest reason of each. */
    private Map<UUID, String> reasons(List<UUID> ids) {
        Map<UUID, String> reasons = new HashMap<>();
        byId(
                        "select c.articleId, c.reason from EditionChange c where c.articleId in ?1"
                                + " and c.kind in (WITHDRAWN, KILLED) order by c.number",
                        ids)
                .forEach(row -> reasons.put(row.articleId(), row.value()));
        return reasons;
    }

    private Map<UUID, List<String>> slugs(List<UUID> ids) {
        return byId("select s.articleId, s.slug from EditionSlug s where s.articleId in ?1 order by s.slug", ids)
                .stream()
                .collect(Collectors.groupingBy(ById::articleId, Collectors.mapping(ById::value, Collectors.toList())));
    }

    private List<ById> byId(String query, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createSelectionQuery(query, ById.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    /** The slugs under which tags, sections and bylines were shown before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FormerSlug> formerSlugs() {
        return database
                .createSelectionQuery("from FormerTerm f order by f.former.type, f.former.slug", FormerTerm.class)
                .getResultList()
                .stream()
                .map(FormerTerm::view)
                .toList();
    }

    private static String behind(String id, UUID after) {
        return after == null ? "1 = 1" : id + " > :after";
    }

    private <T> SelectionQuery<T> query(String query, Class<T> type, UUID after) {
        SelectionQuery<T> page = database.createSelectionQuery(query, type);
        return after == null ? page : page.setParameter("after", after);
    }

    /** Returns when the first article was published at or after a time. */
    public Optional<Instant> firstPublishedFrom(Instant time) {
        return Optional.ofNullable(database.createSelectionQuery(
                        "select min(publishedAt) from EditionArticle where publishedAt >= ?1", Instant.class)
                .setParameter(1, time)
                .getSingleResult());
    }

    /** Counts the articles first published in a span, which begins inclusive and ends exclusive. */
    public Count countBetween(Instant from, Instant to) {
        return database.createSelectionQuery(
                        "select count(*), max(updatedAt) from EditionArticle where publishedAt >= ?1 and publishedAt < ?2",
                        Count.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getSingleResult();
    }

    /** Returns the articles first published in a span, the oldest first. */
    public List<ArchivedArticle> publishedBetween(Instant from, Instant to, int most) {
        return database
                .createSelectionQuery(
                        "select slug, listing, updatedAt from EditionArticle where publishedAt >= ?1 and publishedAt < ?2"
                                + " order by publishedAt, id",
                        Tuple.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .setMaxResults(most)
                .stream()
                .map(row -> new ArchivedArticle(
                        row.get(0, String.class), json.url(row.get(1, byte[].class)), row.get(2, Instant.class)))
                .toList();
    }
}
