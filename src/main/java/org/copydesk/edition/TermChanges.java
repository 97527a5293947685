package org.copydesk.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.copydesk.edition.snapshot.Term;

/**
 * Collects what becomes of terms while articles are listed under them or taken out: each is described as the first of these articles
 * names it, and has as many more or fewer articles. One that no article is left under disappears.
 */
final class TermChanges {
    private final Map<Term, Description> descriptions = new LinkedHashMap<>();
    private final Map<Term, Long> gains = new LinkedHashMap<>();

    /** How a term is shown: the columns of {@link EditionTerm}; all null where it only loses articles. */
    record Description(String kind, String label, String json, String parent, Integer position) {
        private static final Description UNSAID = of(null, null, null);

        /** Of a term that stands in no hierarchy. */
        static Description of(String kind, String label, String json) {
            return new Description(kind, label, json, null, null);
        }
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

    boolean isEmpty() {
        return gains.isEmpty();
    }

    /** The terms and what becomes of them, an array for each column. */
    Map<String, Object> columns() {
        return Map.of(
                "types", texts(term -> term.type().name()),
                "slugs", texts(Term::slug),
                "kinds", texts(term -> description(term).kind()),
                "labels", texts(term -> description(term).label()),
                "jsons", texts(term -> description(term).json()),
                "parents", texts(term -> description(term).parent()),
                "positions",
                        gains.keySet().stream()
                                .map(term -> description(term).position())
                                .toArray(Integer[]::new),
                "gains", gains.values().toArray(Long[]::new));
    }

    private Description description(Term term) {
        return descriptions.getOrDefault(term, Description.UNSAID);
    }

    private String[] texts(Function<Term, String> column) {
        return gains.keySet().stream().map(column).toArray(String[]::new);
    }
}
