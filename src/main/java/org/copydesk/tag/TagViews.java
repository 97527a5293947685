package org.copydesk.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows tags with their parents' slugs. */
@ApplicationScoped
class TagViews {
    private final TagRepository tags;

    TagViews(TagRepository tags) {
        this.tags = tags;
    }

    TagView of(Tag tag) {
        return of(List.of(tag)).get(0);
    }

    /** In the same order. */
    List<TagView> of(Collection<Tag> shown) {
        Set<UUID> parents =
                shown.stream().map(Tag::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, String> slugs = new HashMap<>();
        if (!parents.isEmpty()) {
            tags.byIds(parents).forEach(parent -> slugs.put(parent.id(), parent.slug()));
        }
        return shown.stream()
                .map(tag -> TagView.of(tag, slugs.get(tag.parentId())))
                .toList();
    }

    /** By id; the id of a tag that was merged shows the one that took it in. */
    Map<UUID, TagView> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, TagView> found = new HashMap<>(byId(tags.byIds(ids)));
        Set<UUID> gone = new HashSet<>(ids);
        gone.removeAll(found.keySet());
        if (!gone.isEmpty()) {
            List<Tag> heirs = tags.byMergedIds(gone);
            Map<UUID, TagView> shown = byId(heirs);
            heirs.forEach(heir -> heir.mergedIds().forEach(id -> found.putIfAbsent(id, shown.get(heir.id()))));
        }
        return found;
    }

    private Map<UUID, TagView> byId(List<Tag> shown) {
        return of(shown).stream().collect(Collectors.toMap(TagView::id, Function.identity()));
    }
}
