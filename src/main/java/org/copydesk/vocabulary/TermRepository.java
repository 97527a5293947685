package org.copydesk.vocabulary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.paging.Conditions;
import org.copydesk.vocabulary.Vocabulary.TermFilter;

/** Holds the queries that all kinds of terms have in common. */
abstract class TermRepository<T extends VocabularyTerm> implements PanacheRepositoryBase<T, UUID> {
    private final String entity;

    TermRepository(Class<T> entity) {
        this.entity = entity.getSimpleName();
    }

    /** The kind of term in messages, such as "tag". */
    String type() {
        return entity.toLowerCase(Locale.ROOT);
    }

    /** A term, and the one of its names that was searched for. */
    record Named<T>(String name, T term) {}

    /** The term that has or had the slug. */
    Optional<T> byAnySlug(String slug) {
        return find("select t from " + entity + " t join t.slugs s where s = ?1", slug)
                .firstResultOptional();
    }

    /** The terms that have or had these slugs. */
    List<Named<T>> byAnySlugs(Collection<String> slugs) {
        return named("select s, t from " + entity + " t join t.slugs s where s in ?1", slugs);
    }

    /** The terms with these names, given in lower case; one name may be several terms'. */
    List<Named<T>> byNames(Collection<String> lowerCase) {
        return named("select lower(t.name), t from " + entity + " t where lower(t.name) in ?1", lowerCase);
    }

    /** The terms with these aliases, given in lower case; one alias may be several terms'. */
    List<Named<T>> byAliases(Collection<String> lowerCase) {
        return named("select lower(a), t from " + entity + " t join t.aliases a where lower(a) in ?1", lowerCase);
    }

    @SuppressWarnings("unchecked") // a class literal has no type argument
    List<Named<T>> named(String query, Collection<String> names) {
        return (List<Named<T>>) (List<?>) getEntityManager()
                .createQuery(query, Named.class)
                .setParameter(1, names)
                .getResultList();
    }

    /** The terms of these ids, by id; the id of a merged term gives the one that it was merged into. */
    Map<UUID, T> byAnyIds(Collection<UUID> ids) {
        Map<UUID, T> found = new HashMap<>();
        Set<UUID> others = new HashSet<>(ids);
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(term -> found.put(term.id(), term));
            others.removeAll(found.keySet());
        }
        if (!others.isEmpty()) {
            list("select distinct t from " + entity + " t join t.mergedIds m where m in ?1", others)
                    .forEach(heir -> heir.mergedIds().forEach(id -> found.putIfAbsent(id, heir)));
        }
        return found;
    }

    /** Locks terms in the order of their ids, so that nobody else changes or deletes them meanwhile. */
    void lock(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the address that the slug would make belongs to something else. */
    boolean isReserved(String slug) {
        return false;
    }

    /** Whether a term has or had the slug, or it is reserved. */
    boolean isTaken(String slug) {
        return isReserved(slug) || byAnySlug(slug).isPresent();
    }

    /** All terms, by slug. */
    List<T> bySlug() {
        return list("order by slug");
    }

    /** Terms by slug, after {@code afterSlug}. */
    List<T> page(TermFilter filter, String afterSlug, int most) {
        Conditions conditions = new Conditions();
        conditions.add("t.kind = :kind", "kind", filter.kind());
        conditions.add(
                "t.parent.id in (select p.id from " + entity + " p join p.slugs s where s = :parent)",
                "parent",
                filter.parent());
        conditions.add("t.slug > :after", "after", afterSlug);
        conditions.addWords("t.searchText", filter.text());
        return find("from " + entity + " t where " + conditions.query() + " order by t.slug", conditions.parameters())
                .range(0, most - 1)
                .list();
    }
}
