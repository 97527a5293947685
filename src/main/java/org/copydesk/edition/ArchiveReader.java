package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads what was published by the time of its first publication, however long ago. Spans begin inclusive and end exclusive. */
@ApplicationScoped
public class ArchiveReader {
    private final Session database;
    private final ArticleJson json;

    ArchiveReader(Session database, ArticleJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What a span of time holds.
     *
     * @param updatedAt of the article that was updated last, or null if there is none
     */
    public record Holdings(long articles, Instant updatedAt) {}

    /** When the first article was published at or behind a time. */
    public Optional<Instant> firstPublishedFrom(Instant time) {
        return Optional.ofNullable(database.createSelectionQuery(
                        "select min(publishedAt) from EditionArticle where publishedAt >= ?1", Instant.class)
                .setParameter(1, time)
                .getSingleResult());
    }

    public Holdings holdings(Instant from, Instant to) {
        return database.createSelectionQuery(
                        "select count(*), max(updatedAt) from EditionArticle where publishedAt >= ?1 and publishedAt < ?2",
                        Holdings.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getSingleResult();
    }

    /** The articles of a span, the oldest first. */
    public List<ArchivedArticle> articles(Instant from, Instant to, int most) {
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
