package org.copydesk.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Aliases;
import org.copydesk.vocabulary.TermRepository.Named;

/**
 * Finds the terms that requests name: by slug, present or earlier, by name, or else by an alias; in any case. A name that is
 * several terms' is refused.
 */
final class TermReferences<T extends VocabularyTerm> {
    private final TermRepository<T> terms;

    TermReferences(TermRepository<T> terms) {
        this.terms = terms;
    }

    Map<String, T> bySlugs(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : terms.byAnySlugs(slugs).stream().collect(Collectors.toMap(Named::name, Named::term));
    }

    /** @throws ProblemException 422 at {@code pointer} if the name is several terms' */
    Optional<T> find(String name, String pointer) {
        return find(name, pointer, term -> true);
    }

    /**
     * Finds the term of a name among some.
     *
     * @throws ProblemException 422 at {@code pointer} if the name is several terms'
     */
    Optional<T> find(String name, String pointer, Predicate<T> isMeant) {
        return new Known(Set.of(name), isMeant).find(name, pointer);
    }

    /** @throws ProblemException 422 at {@code pointer} if the name is unknown, or several terms' alias */
    T one(String name, String pointer) {
        return find(name, pointer).orElseThrow(() -> unknown(name, pointer));
    }

    /**
     * The terms of these names, one for each.
     *
     * @param pointer where in the request each name stands, for the problem answer
     * @throws ProblemException 422 that names the first one that is unknown, or several terms' alias
     */
    List<T> all(List<String> names, IntFunction<String> pointer) {
        Known known = new Known(Set.copyOf(names), term -> true);
        return IntStream.range(0, names.size())
                .mapToObj(i -> known.find(names.get(i), pointer.apply(i))
                        .orElseThrow(() -> unknown(names.get(i), pointer.apply(i))))
                .toList();
    }

    /** The terms that some names may mean. */
    private final class Known {
        private final Map<String, T> slugs = new HashMap<>();
        private final Map<String, Set<T>> names;
        private final Map<String, Set<T>> aliases;

        /** Reads by slugs, and only what is left by names. */
        Known(Set<String> wanted, Predicate<T> isMeant) {
            Set<String> keys = new LinkedHashSet<>(wanted);
            wanted.forEach(name -> keys.add(Aliases.key(name)));
            bySlugs(keys).forEach((slug, term) -> {
                if (isMeant.test(term)) {
                    slugs.put(slug, term);
                }
            });
            List<String> left = wanted.stream()
                    .map(Aliases::key)
                    .filter(key -> !slugs.containsKey(key))
                    .toList();
            names = left.isEmpty() ? Map.of() : grouped(terms.byNames(left), isMeant);
            aliases = left.isEmpty() ? Map.of() : grouped(terms.byAliases(left), isMeant);
        }

        Optional<T> find(String name, String pointer) {
            String key = Aliases.key(name);
            T bySlug = slugs.getOrDefault(name, slugs.get(key));
            if (bySlug != null) {
                return Optional.of(bySlug);
            }
            return only(names.containsKey(key) ? names.get(key) : aliases.get(key), name, pointer);
        }
    }

    private Map<String, Set<T>> grouped(List<Named<T>> found, Predicate<T> isMeant) {
        Map<String, Set<T>> grouped = new HashMap<>();
        found.stream().filter(named -> isMeant.test(named.term())).forEach(named -> grouped.computeIfAbsent(
                        named.name(), name -> new HashSet<>())
                .add(named.term()));
        return grouped;
    }

    private ProblemException unknown(String name, String pointer) {
        String type = terms.type();
        return ProblemException.invalid(
                pointer,
                "unknown-" + type,
                "There is no " + type + " \"" + name + "\"; create it with POST /v1/desk/" + type + "s first.");
    }

    /** The terms with these names or aliases, all in lower case; the oldest where a name is several terms'. */
    Map<String, T> byNames(Collection<String> lowerCase) {
        Map<String, T> oldest = new HashMap<>();
        if (!lowerCase.isEmpty()) {
            Stream.concat(terms.byNames(lowerCase).stream(), terms.byAliases(lowerCase).stream())
                    .forEach(named -> oldest.merge(
                            named.name(), named.term(), BinaryOperator.minBy(Comparator.comparing(term -> term.id()
                                    .toString()))));
        }
        return oldest;
    }

    private Optional<T> only(Set<T> candidates, String name, String pointer) {
        if (candidates == null) {
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            String slugs =
                    candidates.stream().map(VocabularyTerm::slug).sorted().collect(Collectors.joining(", "));
            throw ProblemException.invalid(
                    pointer,
                    "ambiguous-" + terms.type(),
                    "\"" + name + "\" may be any of " + slugs + "; name one by its slug.");
        }
        return Optional.of(candidates.iterator().next());
    }
}
