package org.copydesk.edition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.platform.storage.WeighedRows;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Reads the whole edition for an export. Pages follow one another by id; those
 * read in one transaction that sees one state of the database belong together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditionArchive {
    private static final String ARTICLES = "select a.snapshot, a.body from EditionArticle a where ";

    private final Session database;
    private final ArticleJson json;

    EditionArchive(Session database, ArticleJson json) {
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

    private record ById(UUID articleId, String value) {}

    /**
     * Published articles in the order of their ids, fewer than {@code most} where their bodies are long, none only at the end.
     *
     * @param after the id behind which to begin; null for the first
     */
    public List<Kept> articles(UUID after, int most) {
        return kept(WeighedRows.read(
                query(ARTICLES + behind("a.id", after) + " order by a.id", SnapshotRow.class, after),
                most,
                SnapshotRow::length));
    }

    /** Published articles of these ids. */
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

    /** Withdrawn articles in the order of their ids, from behind {@code after}; null for the first. */
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
    public List<FormerSlug> formerSlugs() {
        return database
                .createSelectionQuery("from FormerTerm f order by f.key.type, f.key.slug", FormerTerm.class)
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
}
