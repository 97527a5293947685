package org.copydesk.byline;

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
class BylineRepository implements PanacheRepositoryBase<Byline, UUID> {
    private static final String FILTER = "(:anyKind = true or kind = :kind) and slug > :after"
            + " and (lower(name) like :text escape '!' or slug like :text escape '!')";

    Optional<Byline> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<Byline> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }

    List<Byline> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The byline with this name or alias, in any case; the oldest if there are several. */
    Optional<Byline> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return find(
                        "lower(name) = ?1 or exists (select 1 from Byline b join b.aliases alias"
                                + " where b.id = id and lower(alias) = ?1)",
                        Sort.by("id"),
                        lower)
                .firstResultOptional();
    }

    boolean isTaken(String slug) {
        return count("slug", slug) > 0;
    }

    List<Byline> page(BylineKind kind, String text, String afterSlug, int most) {
        return find(
                        FILTER,
                        Sort.by("slug"),
                        Map.of(
                                "anyKind",
                                kind == null,
                                "kind",
                                kind == null ? BylineKind.PERSON : kind,
                                "after",
                                afterSlug == null ? "" : afterSlug,
                                "text",
                                containing(text)))
                .range(0, most - 1)
                .list();
    }

    private static String containing(String text) {
        return text == null ? "%" : "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
