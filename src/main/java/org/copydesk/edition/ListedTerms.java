package org.copydesk.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
