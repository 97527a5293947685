package org.copydesk.byline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.copydesk.byline.BylineRepository.Named;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Aliases;

/** Finds the bylines that requests name: by slug, by an earlier slug, or else by an alias in any case. */
@ApplicationScoped
class BylineReferences {
    private final BylineRepository bylines;

    BylineReferences(BylineRepository bylines) {
        this.bylines = bylines;
    }

    Map<String, Byline> bySlugs(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : bylines.byAnySlugs(slugs).stream().collect(Collectors.toMap(Named::name, Named::byline));
    }

    /**
     * The bylines of these names, one for each.
     *
     * @param pointer where in the request each name stands, for the problem answer
     * @throws ProblemException 422 that names the first one that is unknown, or several bylines' alias
     */
    List<Byline> all(List<String> names, IntFunction<String> pointer) {
        Map<String, Byline> found = bySlugs(names);
        Set<String> others = new LinkedHashSet<>(names);
        others.removeAll(found.keySet());
        Map<String, Set<Byline>> aliased = byAliases(others);
        List<Byline> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String place = pointer.apply(i);
            all.add(Optional.ofNullable(found.get(name))
                    .or(() -> only(aliased.get(Aliases.key(name)), name, place))
                    .orElseThrow(() -> ProblemException.invalid(
                            place,
                            "unknown-byline",
                            "There is no byline \"" + name + "\"; create it with POST /v1/desk/bylines first.")));
        }
        return all;
    }

    /** The bylines with these names or aliases, all in lower case; the oldest where a name is several bylines'. */
    Map<String, Byline> byNames(Collection<String> lowerCase) {
        Map<String, Byline> oldest = new HashMap<>();
        if (!lowerCase.isEmpty()) {
            Stream.concat(bylines.byNames(lowerCase).stream(), bylines.byAliases(lowerCase).stream())
                    .forEach(named -> oldest.merge(
                            named.name(),
                            named.byline(),
                            BinaryOperator.minBy(
                                    Comparator.comparing(byline -> byline.id().toString()))));
        }
        return oldest;
    }

    private Map<String, Set<Byline>> byAliases(Collection<String> names) {
        Map<String, Set<Byline>> found = new HashMap<>();
        if (!names.isEmpty()) {
            bylines.byAliases(names.stream().map(Aliases::key).toList())
                    .forEach(named -> found.computeIfAbsent(named.name(), name -> new HashSet<>())
                            .add(named.byline()));
        }
        return found;
    }

    private static Optional<Byline> only(Set<Byline> candidates, String name, String pointer) {
        if (candidates == null) {
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            String slugs = candidates.stream().map(Byline::slug).sorted().collect(Collectors.joining(", "));
            throw ProblemException.invalid(
                    pointer, "ambiguous-byline", "\"" + name + "\" may be any of " + slugs + "; name one by its slug.");
        }
        return Optional.of(candidates.iterator().next());
    }
}
