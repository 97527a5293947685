package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.hibernate.Session;

/** Reads the tombstones of withdrawn articles. */
@ApplicationScoped
public class TombstoneRepository {
    private final Session database;

    TombstoneRepository(Session database) {
        this.database = database;
    }

    /**
     * Returns articles that stood in a list until they were withdrawn, those withdrawn last first. The list's times don't count:
     * a tombstone does not hold when its article was published.
     *
     * @param audience who reads the list; a tombstone without traits is for an audience of everything alone
     */
    public List<WithdrawnArticle> withdrawn(ArticleFilter filter, int most, Audience audience) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Term term : filter.terms()) {
            String name = "term" + parameters.size();
            conditions.add(listed(term, name, parameters));
        }
        narrow(filter.anyTags(), "any", conditions, parameters, "");
        narrow(filter.notTags(), "not", conditions, parameters, "not ");
        if (filter.ids() != null) {
            conditions.add("(cast(t.articleId as String) in :ids"
                    + " or t.articleId in (select s.articleId from EditionSlug s where s.slug in :ids))");
            parameters.put("ids", filter.ids());
        }
        if (filter.language() != null) {
            LanguageRange language = LanguageRange.of(filter.language());
            conditions.add("(t.language = :language or t.language like :languageRange)");
            parameters.put("language", language.tag());
            parameters.put("languageRange", language.pattern());
        }
        if (!audience.equals(Audience.everything())) {
            AudienceCondition covered = AudienceCondition.ofTerms(audience, "t");
            conditions.add("t.syndicatable is not null and " + covered.condition());
            parameters.putAll(covered.parameters());
        }
        var query = database.createSelectionQuery(
                "select t.articleId, t.version, t.otherVersions, t.at, t.killed from Tombstone t where "
                        + String.join(" and ", conditions) + " order by t.at desc, t.articleId desc",
                WithdrawnArticle.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** An article was listed under a term, by its present slug or a former one, that it carried or stood below. */
    private static String listed(Term term, String name, Map<String, Object> parameters) {
        parameters.put(name, term.slug());
        parameters.put("kind" + name, Tombstone.prefix(term.type()));
        parameters.put("under" + name, Tombstone.UNDER + Tombstone.prefix(term.type()));
        String present = FormerTerm.presentSlug(term.type(), ":" + name);
        return Stream.of(":" + name, present)
                .flatMap(slug -> Stream.of(":kind", ":under")
                        .map(kind -> "t.terms like concat('% ', " + kind + name + ", " + slug + ", ' %')"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static void narrow(
            List<String> tags, String name, List<String> conditions, Map<String, Object> parameters, String negation) {
        if (!tags.isEmpty()) {
            conditions.add(IntStream.range(0, tags.size())
                    .mapToObj(i -> listed(Term.tag(tags.get(i)), name + i, parameters))
                    .collect(Collectors.joining(" or ", negation + "(", ")")));
        }
    }
}
