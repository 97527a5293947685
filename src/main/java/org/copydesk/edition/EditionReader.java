package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.edition.audience.Audience;
import org.copydesk.platform.Ids;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.paging.Slice;
import org.copydesk.platform.request.RequestMemory;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads articles of the edition. Every call takes one statement, but a list under several terms,
 * which takes two, and {@link #find}, which takes up to three. */
@ApplicationScoped
public class EditionReader {
    private static final String ROW =
            "select a.id, a.publishedAt, a.updatedAt, a.terms, a.dataMining, a.listing, a.body from EditionArticle a ";

    /** Rows are unpacked, put together, and written into the answer. */
    private static final int COPIES = 3;

    private final Session database;
    private final ArticleJson json;
    private final RequestMemory memory;

    EditionReader(Session database, ArticleJson json, RequestMemory memory) {
        this.database = database;
        this.json = json;
        this.memory = memory;
    }

    /**
     * Articles in a list.
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
        Slice<ArticleRow> slice = ArticleQuery.reading(withBody, () -> {
            ListedTerms listed = ListedTerms.rarestFirst(database, filter.terms(audience));
            return new ArticleQuery(filter, listed, order, audience).rows(database, order, after, limit, withBody);
        });
        reserve(slice.rows());
        return slice;
    }

    private void reserve(List<ArticleRow> rows) {
        memory.reserve(COPIES * rows.stream().mapToLong(ArticleRow::length).sum());
    }

    /** How many articles a list has in all for an audience. */
    public long count(ArticleFilter filter, Audience audience) {
        return new ArticleQuery(filter, ListedTerms.of(filter.terms(audience)), ArticleOrder.NEWEST_FIRST, audience)
                .count(database);
    }

    /** What stands at an id (UUID) or slug for an audience: what is not for it is as unknown as what never was. */
    public ArticleLookup find(String idOrSlug, Audience audience) {
        ArticleLookup found = find(idOrSlug);
        if (found instanceof ArticleLookup.Found present) {
            reserve(List.of(present.article()));
        }
        return audience.equals(Audience.everything()) || isFor(audience, found) ? found : new ArticleLookup.Unknown();
    }

    private boolean isFor(Audience audience, ArticleLookup found) {
        if (found instanceof ArticleLookup.Found present) {
            return audience.covers(json.traits(present.article().listing()));
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

    /** What stands at an id (UUID) or slug. */
    public ArticleLookup find(String idOrSlug) {
        Optional<UUID> id = Ids.parse(idOrSlug);
        return id.isPresent() ? byId(id.get()) : bySlug(idOrSlug);
    }

    private ArticleLookup byId(UUID id) {
        return row(ROW + "where a.id = ?1", id)
                .<ArticleLookup>map(ArticleLookup.Found::new)
                .orElseGet(() -> gone(id));
    }

    private ArticleLookup bySlug(String slug) {
        return row(ROW + "where a.slug = ?1", slug)
                .<ArticleLookup>map(ArticleLookup.Found::new)
                .orElseGet(() -> earlier(slug));
    }

    private ArticleLookup earlier(String slug) {
        EditionSlug known = database.find(EditionSlug.class, slug);
        if (known == null) {
            return new ArticleLookup.Unknown();
        }
        return one("select slug from EditionArticle where id = ?1", String.class, known.articleId())
                .<ArticleLookup>map(ArticleLookup.Moved::new)
                .orElseGet(() -> gone(known.articleId()));
    }

    private ArticleLookup gone(UUID id) {
        Tombstone tombstone = database.find(Tombstone.class, id);
        return tombstone == null ? new ArticleLookup.Unknown() : new ArticleLookup.Withdrawn(tombstone.article());
    }

    /** Published articles with all that is kept of them but their bodies, by id. */
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

    /** Whether the slug is, or once was, that of another article in the edition. */
    public boolean isSlugOfAnother(String slug, UUID articleId) {
        EditionSlug known = database.find(EditionSlug.class, slug);
        return known != null && !known.articleId().equals(articleId);
    }

    private Optional<ArticleRow> row(String query, Object key) {
        return one(query, ArticleRow.class, key);
    }

    private <T> Optional<T> one(String query, Class<T> type, Object key) {
        SelectionQuery<T> selection = database.createSelectionQuery(query, type);
        return selection.setParameter(1, key).uniqueResultOptional();
    }
}
