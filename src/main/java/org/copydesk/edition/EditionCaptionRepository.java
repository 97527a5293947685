package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.Ids;
import org.copydesk.platform.paging.Conditions;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads and writes the captions of published articles. */
@ApplicationScoped
public class EditionCaptionRepository {
    private static final String CAPTION =
            "select c.id, c.json, a.id, a.slug from EditionCaption c join EditionArticle a on a.id = c.articleId where ";

    private final Session database;
    private final ArticleJson json;

    EditionCaptionRepository(Session database, ArticleJson json) {
        this.database = database;
        this.json = json;
    }

    /** Which captions to list; null means no condition. */
    public record CaptionFilter(String article, String byline, String credit) {}

    /**
     * A caption of the edition, and the article that it stands on.
     *
     * @param rendered the caption's JSON object without the article
     */
    public record CaptionRow(UUID id, String rendered, UUID articleId, String articleSlug) {
        public String json() {
            return rendered.substring(0, rendered.length() - 1) + ",\"article\":{\"id\":\"" + articleId
                    + "\",\"slug\":\"" + articleSlug + "\"}}";
        }
    }

    /** Returns captions, those made last first. */
    public List<CaptionRow> captions(CaptionFilter filter, UUID after, int most) {
        Conditions conditions = new Conditions();
        if (filter.article() != null) {
            Optional<UUID> id = Ids.parse(filter.article());
            String condition = id.isPresent() ? "a.id = :article" : "a.slug = :article";
            conditions.add(condition, "article", id.<Object>map(i -> i).orElse(filter.article()));
        }
        conditions.add(
                "exists (select 1 from TermListing t where t.key.articleId = a.id"
                        + " and t.key.term.type = 'BYLINE' and t.key.term.slug = "
                        + FormerTerm.presentSlug(Term.Type.BYLINE, ":byline") + ")",
                "byline",
                filter.byline());
        conditions.add(
                "c.creditKey = :credit",
                "credit",
                filter.credit() == null ? null : filter.credit().toLowerCase(Locale.ROOT));
        conditions.add("c.id < :after", "after", after);
        String order = " order by " + (filter.credit() == null ? "" : "c.creditKey desc, ") + "c.id desc";
        SelectionQuery<CaptionRow> query =
                database.createSelectionQuery(CAPTION + conditions.query() + order, CaptionRow.class);
        conditions.parameters().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(this::addressed)
                .toList();
    }

    /** Returns a caption of a published article. */
    public Optional<CaptionRow> caption(UUID id) {
        return database.createSelectionQuery(CAPTION + "c.id = ?1", CaptionRow.class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(this::addressed);
    }

    private CaptionRow addressed(CaptionRow stored) {
        return new CaptionRow(stored.id(), json.addressed(stored.rendered()), stored.articleId(), stored.articleSlug());
    }

    /** The hashes with which published articles and fronts show pictures, by the pictures' ids. */
    public Map<UUID, Set<String>> hashes() {
        return database.createSelectionQuery(
                        "select imageId, imageHash from EditionCaption where imageId is not null"
                                + " union select key.imageId, imageHash from EditionFrontImage",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** The published article that shows a picture; of several, the one that its newest caption stands on. */
    public Optional<UUID> articleShowing(UUID imageId) {
        return database.createSelectionQuery(
                        "select articleId from EditionCaption where imageId = ?1 order by id desc", UUID.class)
                .setParameter(1, imageId)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** The hashes with which published articles and fronts show a picture. */
    public Set<String> hashesOf(UUID imageId) {
        return Set.copyOf(database.createSelectionQuery(
                        "select imageHash from EditionCaption where imageId = ?1"
                                + " union select imageHash from EditionFrontImage where key.imageId = ?1",
                        String.class)
                .setParameter(1, imageId)
                .getResultList());
    }

    /**
     * Stores the captions of articles in place of those before.
     *
     * @return the ids of the pictures in either
     */
    Set<UUID> replace(List<PublishedArticle> articles) {
        Map<UUID, EditionCaption> before =
                of(articles.stream().map(PublishedArticle::id).toList());
        Set<UUID> images = images(before.values());
        for (PublishedArticle article : articles) {
            for (PublishedCaption caption : article.captions()) {
                EditionCaption row = before.remove(caption.id());
                if (row == null) {
                    row = new EditionCaption(caption.id(), article.id());
                    row.show(caption, json);
                    database.persist(row);
                } else {
                    row.show(caption, json);
                }
                if (caption.image() != null) {
                    images.add(caption.image().id());
                }
            }
        }
        before.values().forEach(database::remove);
        return images;
    }

    /** @return the ids of the pictures that the article showed */
    Set<UUID> remove(UUID articleId) {
        Collection<EditionCaption> removed = of(List.of(articleId)).values();
        removed.forEach(database::remove);
        return images(removed);
    }

    private static Set<UUID> images(Collection<EditionCaption> captions) {
        return captions.stream()
                .map(EditionCaption::imageId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<UUID, EditionCaption> of(Collection<UUID> articleIds) {
        Map<UUID, EditionCaption> captions = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(articleIds)) {
            database.createSelectionQuery("from EditionCaption where articleId in ?1", EditionCaption.class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(caption -> captions.put(caption.id(), caption));
        }
        return captions;
    }
}
