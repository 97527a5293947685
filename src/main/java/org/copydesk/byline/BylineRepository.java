package org.copydesk.byline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.paging.Conditions;

@ApplicationScoped
class BylineRepository implements PanacheRepositoryBase<Byline, UUID> {
    private static final String FILTER = "from Byline b where (:anyKind = true or b.kind = :kind) and b.slug > :after"
            + " and (lower(b.name) like :text escape '!' or b.slug like :text escape '!' or exists"
            + " (select 1 from Byline o join o.aliases a where o.id = b.id and lower(a) like :text escape '!'))"
            + " order by b.slug";

    /** A byline, and the one of its names that it was asked for by. */
    record Named(String name, Byline byline) {}

    /** The byline that has or had the slug. */
    Optional<Byline> byAnySlug(String slug) {
        return find("select b from Byline b join b.slugs s where s = ?1", slug).firstResultOptional();
    }

    /** The bylines that have or had these slugs. */
    List<Named> byAnySlugs(Collection<String> slugs) {
        return named("select s, b from Byline b join b.slugs s where s in ?1", slugs);
    }

    /** The bylines with these aliases, given in lower case; one alias may be several bylines'. */
    List<Named> byAliases(Collection<String> lowerCase) {
        return named("select lower(a), b from Byline b join b.aliases a where lower(a) in ?1", lowerCase);
    }

    /** The bylines that took in those of these ids, which are gone. */
    List<Byline> byMergedIds(Collection<UUID> ids) {
        return list("select distinct b from Byline b join b.mergedIds m where m in ?1", ids);
    }

    private List<Named> named(String query, Collection<String> names) {
        return getEntityManager()
                .createQuery(query, Named.class)
                .setParameter(1, names)
                .getResultList();
    }

    List<Byline> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The bylines with these names, given in lower case; one name may be several bylines'. */
    List<Named> byNames(Collection<String> lowerCase) {
        return named("select lower(b.name), b from Byline b where lower(b.name) in ?1", lowerCase);
    }

    /** Locks bylines in the order of their ids, so that nobody else changes or removes them meanwhile. */
    void lock(Collection<UUID> ids) {
        find("from Byline b where b.id in ?1 order by b.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isTaken(String slug) {
        return byAnySlug(slug).isPresent();
    }

    List<Byline> page(BylineKind kind, String text, String afterSlug, int most) {
        Map<String, Object> parameters = Map.of(
                "anyKind",
                kind == null,
                "kind",
                kind == null ? BylineKind.PERSON : kind,
                "after",
                afterSlug == null ? "" : afterSlug,
                "text",
                containing(text));
        return find(FILTER, parameters).range(0, most - 1).list();
    }

    private static String containing(String text) {
        return text == null ? "%" : Conditions.containing(text);
    }
}
