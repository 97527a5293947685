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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Aliases;
import org.copydesk.vocabulary.TermRepository.Named;

/** Finds the terms that requests name: by slug, by an earlier slug, or else by an alias in any case. */
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

    /** @throws ProblemException 422 at {@code pointer} if the name is several terms' alias */
    Optional<T> find(String name, String pointer) {
        T bySlug = bySlugs(List.of(name)).get(name);
        return bySlug == null
                ? only(byAliases(Set.of(name)).get(Aliases.key(name)), name, pointer)
                : Optional.of(bySlug);
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
        Map<String, T> found = bySlugs(names);
        Set<String> others = new LinkedHashSet<>(names);
        others.removeAll(found.keySet());
        Map<String, Set<T>> aliased = byAliases(others);
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String name = names.get(i);
                    return Optional.ofNullable(found.get(name))
                            .or(() -> only(aliased.get(Aliases.key(name)), name, pointer.apply(i)))
                            .orElseThrow(() -> unknown(name, pointer.apply(i)));
                })
                .toList();
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

    private Map<String, Set<T>> byAliases(Collection<String> names) {
        Map<String, Set<T>> found = new HashMap<>();
        if (!names.isEmpty()) {
            terms.byAliases(names.stream().map(Aliases::key).toList())
                    .forEach(named -> found.computeIfAbsent(named.name(), name -> new HashSet<>())
                            .add(named.term()));
        }
        return found;
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
