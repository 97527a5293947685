package org.copydesk.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * What becomes of terms while articles are listed under them or taken out: each is described as the first of these articles
 * names it, and has as many more or fewer articles. One that no article is left under disappears.
 */
final class TermChanges {
    private static final String MERGE =
            """
            merge into edition_term t
            using (select * from unnest(:types, :slugs, :kinds, :labels, :jsons, :gains))
                as c (type, slug, kind, label, json, gained)
            on t.type = c.type and t.slug = c.slug
            when matched and t.article_count + c.gained < 1 then delete
            when matched and (c.gained <> 0 or c.json <> t.json or c.label <> t.label or c.kind <> t.kind) then update set
                kind = coalesce(c.kind, t.kind),
                label = coalesce(c.label, t.label),
                json = coalesce(c.json, t.json),
                article_count = t.article_count + c.gained
            when not matched then insert (type, slug, kind, label, json, article_count)
                values (c.type, c.slug, c.kind, c.label, c.json, c.gained)""";

    private final Map<Term, Description> descriptions = new LinkedHashMap<>();
    private final Map<Term, Long> gains = new LinkedHashMap<>();

    /** How a term is shown: the columns of {@link EditionTerm}; all null where it only loses articles. */
    record Description(String kind, String label, String json) {
        private static final Description UNSAID = new Description(null, null, null);
    }

    /** An article names a term. */
    void names(Term term, Supplier<Description> description) {
        descriptions.computeIfAbsent(term, key -> description.get());
        gains.putIfAbsent(term, 0L);
    }

    /** A term that is named has an article more. */
    void gains(Term term) {
        gains.merge(term, 1L, Long::sum);
    }

    void loses(Term term) {
        gains.merge(term, -1L, Long::sum);
    }

    /** Writes the changes with one statement. */
    void write(Session database) {
        if (gains.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(MERGE)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH) // nothing that waits to be written concerns terms
                .setParameter("types", texts(term -> term.type().name()))
                .setParameter("slugs", texts(Term::slug))
                .setParameter("kinds", texts(term -> description(term).kind()))
                .setParameter("labels", texts(term -> description(term).label()))
                .setParameter("jsons", texts(term -> description(term).json()))
                .setParameter("gains", gains.values().toArray(Long[]::new))
                .executeUpdate();
    }

    private Description description(Term term) {
        return descriptions.getOrDefault(term, Description.UNSAID);
    }

    private String[] texts(Function<Term, String> column) {
        return gains.keySet().stream().map(column).toArray(String[]::new);
    }
}
