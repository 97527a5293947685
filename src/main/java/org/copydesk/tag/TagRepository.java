package org.copydesk.tag;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.paging.Conditions;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    /** The last part of an address that is no tag's. */
    static final String RESERVED = "import";

    private static final String FILTER = "from Tag t where (:anyKind = true or t.kind = :kind) and t.slug > :after"
            + " and (:anyParent = true or t.parentId in (select p.id from Tag p join p.slugs s where s = :parent))"
            + " and (lower(t.label) like :text escape '!' or t.slug like :text escape '!'"
            + " or exists (select 1 from Tag o join o.aliases a where o.id = t.id and lower(a) like :text escape '!'))"
            + " order by t.slug";

    /** A tag, and the one of its names that it was asked for by. */
    record Named(String name, Tag tag) {}

    /** A tag's place in the hierarchy. */
    record Place(UUID id, UUID parentId) {}

    /** The tag that has or had the slug. */
    Optional<Tag> byAnySlug(String slug) {
        return find("select t from Tag t join t.slugs s where s = ?1", slug).firstResultOptional();
    }

    /** The tags that have or had these slugs. */
    List<Named> byAnySlugs(Collection<String> slugs) {
        return named("select s, t from Tag t join t.slugs s where s in ?1", slugs);
    }

    /** The tags with these aliases, given in lower case; one alias may be several tags'. */
    List<Named> byAliases(Collection<String> lowerCase) {
        return named("select lower(a), t from Tag t join t.aliases a where lower(a) in ?1", lowerCase);
    }

    /** The tags of these URIs, the oldest last. */
    List<Named> byUris(Collection<String> uris) {
        return named("select t.uri, t from Tag t where t.uri in ?1 order by t.id desc", uris);
    }

    /** The tags that took in those of these ids, which are gone. */
    List<Tag> byMergedIds(Collection<UUID> ids) {
        return list("select distinct t from Tag t join t.mergedIds m where m in ?1", ids);
    }

    private List<Named> named(String query, Collection<String> names) {
        return getEntityManager()
                .createQuery(query, Named.class)
                .setParameter(1, names)
                .getResultList();
    }

    List<Tag> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Locks tags in the order of their ids, so that nobody else changes or removes them meanwhile. */
    void lock(Collection<UUID> ids) {
        find("from Tag t where t.id in ?1 order by t.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a tag has or had the slug, or another address stands at its place. */
    boolean isTaken(String slug) {
        return slug.equals(RESERVED) || byAnySlug(slug).isPresent();
    }

    List<Tag> children(UUID id) {
        return list("parentId", id);
    }

    List<Place> hierarchy() {
        return getEntityManager()
                .createQuery("select t.id, t.parentId from Tag t where t.parentId is not null", Place.class)
                .getResultList();
    }

    List<Tag> page(TagFilter filter, String afterSlug, int most) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("anyKind", filter.kind() == null);
        parameters.put("kind", filter.kind() == null ? TagKind.SUBJECT : filter.kind());
        parameters.put("anyParent", filter.parent() == null);
        parameters.put("parent", filter.parent() == null ? "" : filter.parent());
        parameters.put("after", afterSlug == null ? "" : afterSlug);
        parameters.put("text", containing(filter.text()));
        return find(FILTER, parameters).range(0, most - 1).list();
    }

    private static String containing(String text) {
        return text == null ? "%" : Conditions.containing(text);
    }
}
