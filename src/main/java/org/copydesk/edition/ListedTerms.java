package org.copydesk.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The terms that articles of a list must be listed under.
 *
 * @param inOrder the list is read along the first of them
 * @param shown those known to be shown in the edition under just that slug; the others may be former slugs
 */
record ListedTerms(List<Term> inOrder, Set<Term> shown) {
    static ListedTerms of(List<Term> terms) {
        return new ListedTerms(terms, Set.of());
    }

    /**
     * A list under several terms is read along that with the fewest articles. Terms that the edition shows are named as
     * they are, so that the database's own statistics of them count too.
     */
    static ListedTerms rarestFirst(Session database, List<Term> terms) {
        if (terms.size() < 2) {
            return of(terms);
        }
        Map<Term, Long> sizes = database
                .createSelectionQuery(
                        "select e.term, e.articles from EditionTerm e where e.term.type in ?1 and e.term.slug in ?2",
                        Object[].class)
                .setParameter(1, terms.stream().map(Term::type).distinct().toList())
                .setParameter(2, terms.stream().map(Term::slug).toList())
                .stream()
                .collect(Collectors.toMap(row -> (Term) row[0], row -> (Long) row[1]));
        return rarestFirst(terms, sizes);
    }

    /** @param sizes how many articles each term has, of those that are shown */
    static ListedTerms rarestFirst(List<Term> terms, Map<Term, Long> sizes) {
        List<Term> sorted = terms.stream()
                .sorted(Comparator.comparing(term -> sizes.getOrDefault(term, 0L)))
                .toList();
        return new ListedTerms(sorted, sizes.keySet());
    }

    /** An HQL expression of the slug to look up for a term whose slug is in a parameter. */
    String slug(Term term, String parameter) {
        return shown.contains(term) ? parameter : FormerTerm.presentSlug(term.formerType(), parameter);
    }
}
