package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.paging.Conditions;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads the tags, bylines and captions of published articles; no others can be found here. One statement a call. */
@ApplicationScoped
public class VocabularyReader {
    private static final String TERM = "select e.term.slug, e.json, e.articles from EditionTerm e where ";
    private static final String CAPTION =
            "select c.id, c.json, a.id, a.slug from EditionCaption c join EditionArticle a on a.id = c.articleId where ";

    private final Session database;

    VocabularyReader(Session database) {
        this.database = database;
    }

    /**
     * Which tags or bylines to list; null means no condition.
     *
     * @param text a part of the label or name, in any case
     */
    public record TermFilter(String kind, String text) {}

    /** Which captions to list; null means no condition. */
    public record CaptionFilter(String article, String byline, String credit) {}

    public List<TermRow> tags(TermFilter filter, String after, int most) {
        return terms(Term.Type.TAG, filter, after, most);
    }

    public List<TermRow> bylines(TermFilter filter, String after, int most) {
        return terms(Term.Type.BYLINE, filter, after, most);
    }

    public Optional<TermRow> tag(String slug) {
        return term(Term.tag(slug));
    }

    public Optional<TermRow> byline(String slug) {
        return term(Term.byline(slug));
    }

    /** The slug of the tag that the edition showed under this one before. */
    public Optional<String> movedTag(String former) {
        return moved(Term.tag(former));
    }

    /** The slug of the byline that the edition showed under this one before. */
    public Optional<String> movedByline(String former) {
        return moved(Term.byline(former));
    }

    private Optional<String> moved(Term former) {
        return select(
                        "select e.term.slug from FormerTerm f join EditionTerm e on e.term.slug = f.presentSlug"
                                + " where f.key.type = :former and f.key.slug = :slug and e.term.type = :type",
                        String.class,
                        Map.of("former", former.formerType(), "slug", former.slug(), "type", former.type()))
                .uniqueResultOptional();
    }

    private List<TermRow> terms(Term.Type type, TermFilter filter, String after, int most) {
        Conditions conditions = new Conditions();
        conditions.add("e.term.type = :type", "type", type);
        conditions.add("e.kind = :kind", "kind", filter.kind());
        conditions.add(
                "lower(e.label) like :text escape '!'",
                "text",
                filter.text() == null ? null : Conditions.containing(filter.text()));
        conditions.add("e.term.slug > :after", "after", after);
        return select(TERM + conditions.query() + " order by e.term.slug", TermRow.class, conditions.parameters())
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<TermRow> term(Term term) {
        return select(
                        TERM + "e.term.type = :type and e.term.slug = :slug",
                        TermRow.class,
                        Map.of("type", term.type(), "slug", term.slug()))
                .uniqueResultOptional();
    }

    /** Captions, those made last first. */
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
                        + FormerTerm.presentSlug(FormerTerm.Type.BYLINE, ":byline") + ")",
                "byline",
                filter.byline());
        conditions.add(
                "c.creditKey = :credit",
                "credit",
                filter.credit() == null ? null : filter.credit().toLowerCase(Locale.ROOT));
        conditions.add("c.id < :after", "after", after);
        return select(CAPTION + conditions.query() + " order by c.id desc", CaptionRow.class, conditions.parameters())
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<CaptionRow> caption(UUID id) {
        return select(CAPTION + "c.id = :id", CaptionRow.class, Map.of("id", id))
                .uniqueResultOptional();
    }

    private <T> SelectionQuery<T> select(String query, Class<T> type, Map<String, Object> parameters) {
        SelectionQuery<T> selection = database.createSelectionQuery(query, type);
        parameters.forEach(selection::setParameter);
        return selection;
    }
}
