package org.copydesk.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Aliases;
import org.copydesk.tag.TagRepository.Named;

/** Finds the tags that requests name: by slug, by an earlier slug, or else by an alias in any case. */
@ApplicationScoped
class TagReferences {
    private final TagRepository tags;

    TagReferences(TagRepository tags) {
        this.tags = tags;
    }

    Map<String, Tag> bySlugs(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : tags.byAnySlugs(slugs).stream().collect(Collectors.toMap(Named::name, Named::tag));
    }

    /** @throws ProblemException 422 at {@code pointer} if the name is several tags' alias */
    Optional<Tag> one(String name, String pointer) {
        Tag bySlug = bySlugs(List.of(name)).get(name);
        return bySlug == null
                ? only(byAliases(Set.of(name)).get(Aliases.key(name)), name, pointer)
                : Optional.of(bySlug);
    }

    /**
     * The tags of these names, in their order and each once.
     *
     * @param pointer where in the request the list stands, for the problem answer
     * @throws ProblemException 422 that names the first one that is unknown, or several tags' alias
     */
    List<Tag> all(List<String> names, String pointer) {
        Map<String, Tag> found = new HashMap<>(bySlugs(names));
        Set<String> others = new LinkedHashSet<>(names);
        others.removeAll(found.keySet());
        Map<String, Set<Tag>> aliased = byAliases(others);
        Set<Tag> all = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String place = pointer + "/" + i;
            Tag tag = found.get(name);
            all.add(
                    tag != null
                            ? tag
                            : only(aliased.get(Aliases.key(name)), name, place)
                                    .orElseThrow(() -> unknown(name, place)));
        }
        return List.copyOf(all);
    }

    static ProblemException unknown(String name, String pointer) {
        return ProblemException.invalid(
                pointer, "unknown-tag", "There is no tag \"" + name + "\"; create it with POST /v1/desk/tags first.");
    }

    private Map<String, Set<Tag>> byAliases(Collection<String> names) {
        Map<String, Set<Tag>> found = new HashMap<>();
        if (!names.isEmpty()) {
            tags.byAliases(names.stream().map(Aliases::key).toList())
                    .forEach(named -> found.computeIfAbsent(named.name(), name -> new HashSet<>())
                            .add(named.tag()));
        }
        return found;
    }

    private static Optional<Tag> only(Set<Tag> candidates, String name, String pointer) {
        if (candidates == null) {
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            String slugs = candidates.stream().map(Tag::slug).sorted().collect(Collectors.joining(", "));
            throw ProblemException.invalid(
                    pointer, "ambiguous-tag", "\"" + name + "\" may be any of " + slugs + "; name one by its slug.");
        }
        return Optional.of(candidates.iterator().next());
    }
}
