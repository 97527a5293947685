package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.edition.snapshot.BylineRow;
import org.copydesk.edition.snapshot.FormerSlug;
import org.copydesk.edition.snapshot.TagRow;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.paging.Conditions;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.QueryFlushMode;
import org.hibernate.query.SelectionQuery;

/**
 * Reads and writes the tags, sections and bylines that published articles carry, and the slugs that they had before. A former slug
 * leads to the present one, but only if readers once knew it, and never to a term that the edition does not show.
 */
@ApplicationScoped
public class EditionTermRepository {
    private static final String BYLINE = "select e.term.slug, e.json, e.articles from EditionTerm e where ";
    private static final String TAG = "select e.term.slug, e.label, e.json, e.articles, p.term.slug, p.label"
            + " from EditionTerm e left join EditionTerm p on p.term.type = 'TAG' and p.term.slug = e.parent where ";
    private static final int MOST_CHILDREN = 300;
    private static final String MERGE =
            """
            merge into edition_term t
            using (select * from unnest(:types, :slugs, :kinds, :labels, :jsons, :parents, :positions, :gains))
                as c (type, slug, kind, label, json, parent, position, gained)
            on t.type = c.type and t.slug = c.slug
            when matched and t.article_count + c.gained < 1 then delete
            when matched and (c.gained <> 0 or c.json <> t.json or c.label <> t.label or c.kind <> t.kind
                or coalesce(c.parent, '') <> coalesce(t.parent, '')
                or coalesce(c.position, -1) <> coalesce(t.position, -1)) then update set
                kind = coalesce(c.kind, t.kind),
                label = coalesce(c.label, t.label),
                json = coalesce(c.json, t.json),
                parent = case when c.json is null then t.parent else c.parent end,
                position = case when c.json is null then t.position else c.position end,
                article_count = t.article_count + c.gained
            when not matched then insert (type, slug, kind, label, json, parent, position, article_count)
                values (c.type, c.slug, c.kind, c.label, c.json, c.parent, c.position, c.gained)""";

    private final Session database;

    EditionTermRepository(Session database) {
        this.database = database;
    }

    /**
     * Which tags or bylines to list; null means no condition.
     *
     * @param text a part of the label or name, in any case
     */
    public record TermFilter(String kind, String text) {}

    public List<TagRow> tags(TermFilter filter, String after, int most) {
        return terms(TAG, TagRow.class, Term.Type.TAG, filter, after, most);
    }

    public List<BylineRow> bylines(TermFilter filter, String after, int most) {
        return terms(BYLINE, BylineRow.class, Term.Type.BYLINE, filter, after, most);
    }

    /** Returns a tag with the tags right below it, the first few hundred of them. */
    public Optional<TagRow> tag(String slug) {
        return term(TAG, TagRow.class, Term.tag(slug)).map(tag -> tag.with(children(slug)));
    }

    private List<TagRow> children(String slug) {
        return select(
                        TAG + "e.term.type = :type and e.parent = :parent order by e.term.type, e.parent, e.term.slug",
                        TagRow.class,
                        Map.of("type", Term.Type.TAG, "parent", slug))
                .setMaxResults(MOST_CHILDREN)
                .getResultList();
    }

    public Optional<BylineRow> byline(String slug) {
        return term(BYLINE, BylineRow.class, Term.byline(slug));
    }

    /** Returns the present slug of a tag that the edition showed under this one before. */
    public Optional<String> movedTag(String former) {
        return moved(Term.tag(former));
    }

    /** Returns the present slug of a byline that the edition showed under this one before. */
    public Optional<String> movedByline(String former) {
        return moved(Term.byline(former));
    }

    private Optional<String> moved(Term former) {
        return select(
                        "select e.term.slug from FormerTerm f join EditionTerm e on e.term.slug = f.presentSlug"
                                + " where f.former.type = :former and f.former.slug = :slug and e.term.type = :type",
                        String.class,
                        Map.of("former", former.type(), "slug", former.slug(), "type", former.type()))
                .uniqueResultOptional();
    }

    private <T> List<T> terms(String terms, Class<T> rows, Term.Type type, TermFilter filter, String after, int most) {
        Conditions conditions = new Conditions();
        conditions.add("e.term.type = :type", "type", type);
        conditions.add("e.kind = :kind", "kind", filter.kind());
        conditions.add(
                "lower(e.label) like :text escape '!'",
                "text",
                filter.text() == null ? null : Conditions.containing(filter.text()));
        conditions.add("e.term.slug > :after", "after", after);
        return select(terms + conditions.query() + " order by e.term.type, e.term.slug", rows, conditions.parameters())
                .setMaxResults(most)
                .getResultList();
    }

    private <T> Optional<T> term(String terms, Class<T> row, Term term) {
        return select(
                        terms + "e.term.type = :type and e.term.slug = :slug",
                        row,
                        Map.of("type", term.type(), "slug", term.slug()))
                .uniqueResultOptional();
    }

    private <T> SelectionQuery<T> select(String query, Class<T> type, Map<String, Object> parameters) {
        SelectionQuery<T> selection = database.createSelectionQuery(query, type);
        parameters.forEach(selection::setParameter);
        return selection;
    }

    /** Returns which of these tags published articles carry, or stand in as their section. */
    public Set<String> shownTags(Collection<String> slugs) {
        Set<String> shown = shown(Term.Type.TAG, slugs);
        shown.addAll(shownSections(slugs));
        return shown;
    }

    /** Returns which of these sections published articles stand in. */
    public Set<String> shownSections(Collection<String> slugs) {
        return shown(Term.Type.SECTION, slugs);
    }

    /** Whether published articles are credited to the byline. */
    public boolean showsByline(String slug) {
        return !shown(Term.Type.BYLINE, List.of(slug)).isEmpty();
    }

    private Set<String> shown(Term.Type type, Collection<String> slugs) {
        Set<String> shown = new HashSet<>();
        for (List<String> chunk : Chunks.of(slugs)) {
            shown.addAll(database.createSelectionQuery(
                            "select term.slug from EditionTerm where term.type = '" + type + "' and term.slug in ?1",
                            String.class)
                    .setParameter(1, chunk)
                    .getResultList());
        }
        return shown;
    }

    /** Applies changes of terms with one statement. */
    void apply(TermChanges changes) {
        if (!changes.isEmpty()) {
            MutationQuery merge = database.createNativeMutationQuery(MERGE)
                    .setQueryFlushMode(QueryFlushMode.NO_FLUSH); // nothing that waits to be written concerns terms
            changes.columns().forEach(merge::setParameter);
            merge.executeUpdate();
        }
    }

    /** Stores that a former slug leads to the present one, if the edition showed a term under it. */
    void move(Term.Type type, String former, String present) {
        database.createMutationQuery("delete from FormerTerm where former.type = ?1 and former.slug = ?2")
                .setParameter(1, type)
                .setParameter(2, present)
                .executeUpdate();
        database.createMutationQuery(
                        "update FormerTerm set presentSlug = ?3 where former.type = ?1 and presentSlug = ?2")
                .setParameter(1, type)
                .setParameter(2, former)
                .setParameter(3, present)
                .executeUpdate();
        if (isShown(type, former)) {
            database.merge(new FormerTerm(new Term(type, former), present));
        }
    }

    private boolean isShown(Term.Type type, String slug) {
        return !database.createSelectionQuery(FormerTerm.shown(type, "?1"), Integer.class)
                .setParameter(1, slug)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether a former slug is stored with just this present one. */
    boolean hasRedirect(FormerSlug former) {
        FormerTerm known = database.find(FormerTerm.class, FormerTerm.term(former));
        return known != null && known.presentSlug().equals(former.present());
    }

    /** Stores a former slug, in place of what it led to. */
    void redirect(FormerSlug former) {
        database.merge(new FormerTerm(FormerTerm.term(former), former.present()));
    }
}
