package org.copydesk.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.UniqueSlugs;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.tag.TagFollower.Change;

/** Keeps the desk's tags. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class Tags {
    private final TagRepository tags;
    private final TagReferences references;
    private final TagHierarchy hierarchy;
    private final TagViews views;
    private final TagFollower follower;

    Tags(TagRepository tags, TagReferences references, TagHierarchy hierarchy, TagViews views, TagFollower follower) {
        this.tags = tags;
        this.references = references;
        this.hierarchy = hierarchy;
        this.views = views;
        this.follower = follower;
    }

    /** @throws ProblemException 409 if the given slug is or was another tag's, 422 if the parent is unknown */
    public TagView create(TagRequest request) {
        return views.of(added(Ids.next(), request));
    }

    Tag added(UUID id, TagRequest request) {
        Tag tag = new Tag(id, slugFor(request));
        tag.describe(request);
        hierarchy.place(tag, request.parent());
        tags.persistAndFlush(tag);
        return tag;
    }

    private String slugFor(TagRequest request) {
        if (request.slug() == null) {
            return UniqueSlugs.fromText(request.label(), tags::isTaken)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/label", "no-slug", "No slug can be made of this label; give one as \"slug\"."));
        }
        if (tags.isTaken(request.slug())) {
            throw taken(request.slug());
        }
        return request.slug();
    }

    private static ProblemException taken(String slug) {
        return new ProblemException(ErrorCode.NOT_UNIQUE, "Another tag has or had the slug \"" + slug + "\".");
    }

    /**
     * Changes a tag; articles that show it follow in the background.
     *
     * @throws ProblemException 404, 412, 409 if the new slug is or was another tag's or the kind can't be given up, or 422
     */
    public TagView change(String slug, IfMatch seen, TagRequest request) {
        Tag tag = existing(slug);
        seen.require(tag.etag());
        TagView before = views.of(tag);
        List<Tag> children =
                request.slug() == null || request.slug().equals(slug) ? List.of() : tags.children(tag.id());
        List<TagView> childrenBefore = views.of(children);
        rename(tag, request.slug());
        requireKind(before, request.kind());
        tag.describe(request);
        hierarchy.place(tag, request.parent());
        tags.flush();
        List<Change> changes = new ArrayList<>(List.of(new Change(before, views.of(tag))));
        changes.addAll(Change.of(childrenBefore, views.of(children)));
        follower.changed(changes);
        return shown(tag);
    }

    private void rename(Tag tag, String slug) {
        if (slug == null || slug.equals(tag.slug())) {
            return;
        }
        if (tags.byAnySlug(slug).filter(other -> other != tag).isPresent()) {
            throw taken(slug);
        }
        tag.takeSlug(slug);
    }

    private void requireKind(TagView before, TagKind kind) {
        if (before.namesSection() && kind != TagKind.SECTION && follower.isSection(before)) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Articles stand in this section; move them before it becomes a " + kind + ".");
        }
    }

    /** @throws ProblemException 404, 412, or 409 while articles or other tags refer to it */
    public void delete(String slug, IfMatch seen) {
        Tag tag = existing(slug);
        seen.require(tag.etag());
        if (follower.isUsed(views.of(tag)) || !tags.children(tag.id()).isEmpty()) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Articles or other tags refer to this tag; take it off them first, or merge it.");
        }
        tags.delete(tag);
    }

    /** The tag with this slug, or that had it. */
    public TagView get(String slug) {
        return shown(existing(slug));
    }

    /**
     * The present slug of the tag that has or had this one.
     *
     * @throws ProblemException 404
     */
    public String presentSlug(String slug) {
        return existing(slug).slug();
    }

    Tag existing(String slug) {
        return tags.byAnySlug(slug).orElseThrow(() -> ProblemException.notFound("tag", slug));
    }

    TagView shown(Tag tag) {
        return shown(List.of(tag)).get(0);
    }

    /** Tags by slug, from behind {@code afterSlug}. */
    public List<TagView> page(TagFilter filter, String afterSlug, int most) {
        return shown(tags.page(filter, afterSlug, most));
    }

    private List<TagView> shown(List<Tag> shown) {
        Map<UUID, Long> rerendering =
                follower.rerendering(shown.stream().flatMap(Tag::allIds).toList());
        List<TagView> plain = views.of(shown);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> plain.get(i).withRerendering(sum(shown.get(i).allIds(), rerendering)))
                .toList();
    }

    private static long sum(Stream<UUID> ids, Map<UUID, Long> counts) {
        return ids.mapToLong(id -> counts.getOrDefault(id, 0L)).sum();
    }

    /**
     * The tags of these slugs, earlier slugs or aliases, in the same order and each once.
     *
     * @param pointer where in the request the list stands, for the problem answer
     * @throws ProblemException 422 that names the first unknown or ambiguous one
     */
    public List<TagView> named(List<String> names, String pointer) {
        return views.of(references.all(names, pointer));
    }

    /** The tags of these ids, by id; the id of a tag that was merged gives the one that took it in. */
    public Map<UUID, TagView> byIds(Collection<UUID> ids) {
        return views.byIds(ids);
    }

    /** The tags that have or had these slugs, by the slug asked for. */
    public Map<String, TagView> byAnySlugs(Collection<String> slugs) {
        Map<String, Tag> found = references.bySlugs(slugs);
        Map<UUID, TagView> shown =
                views.byIds(found.values().stream().map(Tag::id).toList());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> shown.get(entry.getValue().id())));
    }

    /** The tag that has or had this slug. */
    public Optional<TagView> find(String slug) {
        return tags.byAnySlug(slug).map(views::of);
    }

    /**
     * The tag of this slug, earlier slug or alias.
     *
     * @param pointer where in the request the name stands, for the problem answer
     * @throws ProblemException 422 if it is several tags' alias
     */
    public Optional<TagView> find(String name, String pointer) {
        return references.one(name, pointer).map(views::of);
    }
}
