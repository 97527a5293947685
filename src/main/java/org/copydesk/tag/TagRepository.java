package org.copydesk.tag;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    private static final String FILTER = "(:anyKind = true or kind = :kind) and slug > :after"
            + " and (lower(label) like :text escape '!' or slug like :text escape '!')";

    Optional<Tag> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<Tag> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }

    List<Tag> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    boolean isTaken(String slug) {
        return count("slug", slug) > 0;
    }

    boolean hasChildren(UUID id) {
        return count("parentId", id) > 0;
    }

    List<Tag> page(TagKind kind, String text, String afterSlug, int most) {
        PanacheQuery<Tag> query = find(
                FILTER,
                Sort.by("slug"),
                Map.of(
                        "anyKind",
                        kind == null,
                        "kind",
                        kind == null ? TagKind.SUBJECT : kind,
                        "after",
                        afterSlug == null ? "" : afterSlug,
                        "text",
                        containing(text)));
        return query.range(0, most - 1).list();
    }

    private static String containing(String text) {
        return text == null ? "%" : "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
