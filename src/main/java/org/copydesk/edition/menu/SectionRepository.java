package org.copydesk.edition.menu;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.edition.snapshot.Term;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads the sections of published articles. */
@ApplicationScoped
public class SectionRepository {
    private final Session database;

    SectionRepository(Session database) {
        this.database = database;
    }

    /** Returns the sections in which an audience has articles, in no order. */
    public List<SectionRow> sections(Audience audience) {
        List<SectionRow> all = database.createSelectionQuery(
                        "select e.term.slug, e.label, e.parent, e.position, e.json, e.articles from EditionTerm e"
                                + " where e.term.type = ?1",
                        SectionRow.class)
                .setParameter(1, Term.Type.SECTION)
                .getResultList();
        if (audience.equals(Audience.everything())) {
            return all;
        }
        Map<String, Long> counts = counts(audience);
        return all.stream()
                .filter(section -> counts.containsKey(section.slug()))
                .map(section -> section.with(counts.get(section.slug())))
                .toList();
    }

    private Map<String, Long> counts(Audience audience) {
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        SelectionQuery<Object[]> query = database.createSelectionQuery(
                "select t.key.term.slug, count(*) from TermListing t join EditionArticle a on a.id = t.key.articleId"
                        + " where t.key.term.type = :type and " + covered.condition() + " group by t.key.term.slug",
                Object[].class);
        query.setParameter("type", Term.Type.SECTION);
        covered.parameters().forEach(query::setParameter);
        return query.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
