package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.paging.Slice;
import org.copydesk.platform.request.RequestMemory;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.Session;

/** Reads articles with all that is kept of them, for the formats that show more than the public JSON. */
@ApplicationScoped
public class SnapshotReader {
    /** An article's JSON is unpacked and parsed; the format is made of that, and encoded. */
    private static final int COPIES = 8;

    private final Session database;
    private final ArticleJson json;
    private final RequestMemory memory;

    SnapshotReader(Session database, ArticleJson json, RequestMemory memory) {
        this.database = database;
        this.json = json;
        this.memory = memory;
    }

    /**
     * Articles in a list, the newest first.
     *
     * @param after where the page before ended, or null for the first page
     * @param limit the most articles to answer; large ones end the page before
     * @param audience who reads it
     */
    public Slice<PublishedArticle> articles(
            ArticleFilter filter, RowPosition after, int limit, boolean withBody, Audience audience) {
        ArticleOrder order = ArticleOrder.NEWEST_FIRST;
        Slice<SnapshotRow> slice = ArticleQuery.reading(withBody, () -> {
            ListedTerms listed = ListedTerms.rarestFirst(database, filter.terms(audience));
            return new ArticleQuery(filter, listed, order, audience).snapshots(database, order, after, limit, withBody);
        });
        reserve(slice.rows());
        return slice.map(json::read);
    }

    private void reserve(List<SnapshotRow> rows) {
        memory.reserve(COPIES * rows.stream().mapToLong(SnapshotRow::length).sum());
    }

    /** An article that was found, with its body. */
    public Optional<PublishedArticle> article(ArticleRow found) {
        return database.createSelectionQuery(
                        "select a.snapshot, a.body from EditionArticle a where a.id = ?1", SnapshotRow.class)
                .setParameter(1, found.id())
                .uniqueResultOptional()
                .map(row -> {
                    reserve(List.of(row));
                    return json.read(row);
                });
    }

    /** An article of the two texts that are kept of it; the second is its body. */
    public PublishedArticle read(StoredJson snapshot, StoredJson body) {
        return json.read(new SnapshotRow(snapshot, body));
    }

    /**
     * Articles that stood in a list until they were withdrawn, those withdrawn last first. The list's times don't count:
     * nothing is kept of when an article was published.
     *
     * @param audience who reads the list; of articles of which nothing is known, only one that may have everything hears
     */
    public List<WithdrawnArticle> withdrawn(ArticleFilter filter, int most, Audience audience) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Term term : filter.terms()) {
            String name = "term" + parameters.size();
            conditions.add("(t.terms like concat('% ', :kind" + name + ", :" + name
                    + ", ' %') or t.terms like concat('% ', :kind" + name + ", "
                    + FormerTerm.presentSlug(term.formerType(), ":" + name) + ", ' %'))");
            parameters.put(name, term.slug());
            parameters.put("kind" + name, Tombstone.prefix(term.type()));
        }
        if (filter.language() != null) {
            conditions.add("(t.language = :language or t.language like :languageRange" + ")");
            parameters.put("language", filter.language());
            parameters.put("languageRange", filter.language() + "-%");
        }
        if (!audience.equals(Audience.everything())) {
            AudienceCondition covered = AudienceCondition.ofTerms(audience, "t");
            conditions.add("t.syndicatable is not null and " + covered.condition());
            parameters.putAll(covered.parameters());
        }
        var query = database.createSelectionQuery(
                "select t.articleId, t.version, t.at, t.killed from Tombstone t where "
                        + String.join(" and ", conditions) + " order by t.at desc, t.articleId desc",
                WithdrawnArticle.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
