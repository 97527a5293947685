package org.copydesk.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.Loaded;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.JsonObjects;

/** Carries tags from one newsroom to another, with everything that they answer to. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class TagArchive {
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final Tags desk;
    private final TagRepository tags;
    private final TagViews views;
    private final JsonObjects json;

    TagArchive(Tags desk, TagRepository tags, TagViews views, JsonObjects json) {
        this.desk = desk;
        this.tags = tags;
        this.views = views;
        this.json = json;
    }

    /**
     * What a tag is known by, beside what a request says of it.
     *
     * @param formerSlugs slugs that it had before, or took over from tags that were merged into it
     * @param mergedIds the ids of those tags
     */
    record Identity(
            UUID id,
            @Size(max = 1000)
                    List<@NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String> formerSlugs,
            @Size(max = 1000) List<@NotNull UUID> mergedIds) {
        Identity {
            formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
            mergedIds = mergedIds == null ? List.of() : mergedIds;
        }

        static Identity of(Tag tag) {
            return new Identity(
                    tag.id(),
                    tag.slugs().stream()
                            .filter(slug -> !slug.equals(tag.slug()))
                            .sorted()
                            .toList(),
                    tag.mergedIds().stream().sorted().toList());
        }
    }

    /** All tags in the form that {@link #store} takes, by slug but parents before their children. */
    public List<ObjectNode> all() {
        List<Tag> all = tags.list("order by slug");
        Map<UUID, Tag> byId = new LinkedHashMap<>();
        all.forEach(tag -> byId.put(tag.id(), tag));
        Set<Tag> ordered = new LinkedHashSet<>();
        all.forEach(tag -> addBelowParents(tag, byId, ordered));
        List<Tag> inOrder = List.copyOf(ordered);
        List<TagView> shown = views.of(inOrder);
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            lines.add(json.of(Identity.of(inOrder.get(i)), request(shown.get(i))));
        }
        return lines;
    }

    private static void addBelowParents(Tag tag, Map<UUID, Tag> byId, Set<Tag> ordered) {
        List<Tag> path = new ArrayList<>();
        for (Tag at = tag; at != null && !ordered.contains(at) && !path.contains(at); at = byId.get(at.parentId())) {
            path.add(0, at);
        }
        ordered.addAll(path);
    }

    private static TagRequest request(TagView tag) {
        return new TagRequest(
                tag.slug(), tag.label(), tag.kind(), tag.labels(), tag.code(), tag.uri(), tag.parent(), tag.aliases());
    }

    /**
     * Makes a tag what a line says of it, or a new one. A tag that has the line's slug no more, because it was renamed or
     * merged here, is left alone.
     *
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is another tag's
     */
    public Loaded store(ObjectNode line) {
        ObjectNode rest = line.deepCopy(); // a line that has to be stored again is whole
        Identity identity = json.take(rest, Identity.class);
        TagRequest request = json.all(rest, TagRequest.class);
        Optional<Tag> sameId = Optional.ofNullable(identity.id()).flatMap(this::byId);
        Optional<Tag> known =
                sameId.or(() -> Optional.ofNullable(request.slug()).flatMap(tags::byAnySlug));
        if (known.isEmpty()) {
            Tag tag = desk.added(identity.id() == null ? Ids.next() : identity.id(), request);
            takeOver(tag, identity);
            return Loaded.CREATED;
        }
        Tag tag = known.get();
        boolean isAnother = sameId.isEmpty() && !tag.slug().equals(request.slug());
        return isAnother ? Loaded.UNCHANGED : change(tag, identity, request);
    }

    private Optional<Tag> byId(UUID id) {
        return Optional.ofNullable(tags.findById(id))
                .or(() -> tags.byMergedIds(List.of(id)).stream().findFirst());
    }

    private Loaded change(Tag tag, Identity identity, TagRequest request) {
        List<Object> before = everything(tag);
        desk.change(tag.slug(), WHATEVER, request);
        takeOver(tag, identity);
        return before.equals(everything(tag)) ? Loaded.UNCHANGED : Loaded.UPDATED;
    }

    private List<Object> everything(Tag tag) {
        return List.of(request(views.of(tag)), Set.copyOf(tag.slugs()), Set.copyOf(tag.mergedIds()));
    }

    private void takeOver(Tag tag, Identity identity) {
        Set<String> fresh = new HashSet<>(identity.formerSlugs());
        fresh.removeAll(tag.slugs());
        for (String slug : fresh) {
            if (tags.isTaken(slug)) {
                throw new ProblemException(
                        ErrorCode.NOT_UNIQUE, "Another tag has or had the former slug \"" + slug + "\".");
            }
        }
        Set<UUID> mergedIds = new HashSet<>(identity.mergedIds());
        mergedIds.remove(tag.id());
        tag.takeOver(new Tag.Names(List.of(), fresh, mergedIds));
        tags.flush();
    }
}
