package org.copydesk.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.UniqueSlugs;
import org.copydesk.platform.web.IfMatch;

/** Keeps the desk's tags. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class Tags {
    private final TagRepository tags;
    private final TagUse use;

    Tags(TagRepository tags, TagUse use) {
        this.tags = tags;
        this.use = use;
    }

    /** @throws ProblemException 409 if the given slug is taken, 422 if the parent is unknown */
    public TagView create(TagRequest request) {
        Tag tag = new Tag(Ids.next(), slugFor(request));
        describe(tag, request);
        tags.persistAndFlush(tag);
        return view(tag);
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
        return new ProblemException(ErrorCode.NOT_UNIQUE, "There is a tag \"" + slug + "\" already.");
    }

    /** @throws ProblemException 404, 412, or 422 if the slug is another one: slugs of tags stay */
    public TagView change(String slug, IfMatch seen, TagRequest request) {
        Tag tag = existing(slug);
        seen.require(tag.etag());
        if (request.slug() != null && !request.slug().equals(slug)) {
            throw ProblemException.invalid("/slug", "immutable", "The slug of a tag stays; leave it out or repeat it.");
        }
        describe(tag, request);
        tags.flush();
        return view(tag);
    }

    private void describe(Tag tag, TagRequest request) {
        tag.describe(request.label(), request.kind(), request.code(), request.uri(), request.labels());
        tag.moveUnder(request.parent() == null ? null : parentFor(tag, request.parent()));
    }

    private UUID parentFor(Tag tag, String parentSlug) {
        Tag parent = tags.bySlug(parentSlug)
                .orElseThrow(() -> ProblemException.invalid(
                        "/parent", "unknown-tag", "There is no tag \"" + parentSlug + "\"; create it first."));
        Set<UUID> seen = new HashSet<>(Set.of(tag.id()));
        for (Tag above = parent;
                above != null;
                above = above.parentId() == null ? null : tags.findById(above.parentId())) {
            if (!seen.add(above.id())) {
                throw ProblemException.invalid(
                        "/parent", "cycle", "A tag can't be below itself; choose another parent.");
            }
        }
        return parent.id();
    }

    /** @throws ProblemException 404, 412, or 409 while articles or other tags refer to it */
    public void delete(String slug, IfMatch seen) {
        Tag tag = existing(slug);
        seen.require(tag.etag());
        if (use.isUsed(tag.id()) || tags.hasChildren(tag.id())) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Articles or other tags refer to this tag; take it off them first, or merge it.");
        }
        tags.delete(tag);
    }

    public TagView get(String slug) {
        return view(existing(slug));
    }

    private Tag existing(String slug) {
        return tags.bySlug(slug).orElseThrow(() -> ProblemException.notFound("tag", slug));
    }

    /** Tags by slug, from behind {@code afterSlug}. */
    public List<TagView> page(TagKind kind, String text, String afterSlug, int most) {
        return views(tags.page(kind, text, afterSlug, most));
    }

    /**
     * The tags of these slugs, in the same order.
     *
     * @param pointer where in the request the list stands, for the problem answer
     * @throws ProblemException 422 that names the first unknown slug
     */
    public List<TagView> named(List<String> slugs, String pointer) {
        Map<String, TagView> found = slugs.isEmpty()
                ? Map.of()
                : views(tags.bySlugs(slugs)).stream().collect(Collectors.toMap(TagView::slug, Function.identity()));
        for (int i = 0; i < slugs.size(); i++) {
            if (!found.containsKey(slugs.get(i))) {
                throw ProblemException.invalid(
                        pointer + "/" + i,
                        "unknown-tag",
                        "There is no tag \"" + slugs.get(i) + "\"; create it with POST /v1/desk/tags first.");
            }
        }
        return slugs.stream().distinct().map(found::get).toList();
    }

    /** The tags of these ids, by id. */
    public Map<UUID, TagView> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views(tags.byIds(ids)).stream().collect(Collectors.toMap(TagView::id, Function.identity()));
    }

    public Optional<TagView> find(String slug) {
        return tags.bySlug(slug).map(this::view);
    }

    private TagView view(Tag tag) {
        return views(List.of(tag)).get(0);
    }

    private List<TagView> views(List<Tag> found) {
        Set<UUID> parents =
                found.stream().map(Tag::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, String> slugs = new HashMap<>();
        if (!parents.isEmpty()) {
            tags.byIds(parents).forEach(parent -> slugs.put(parent.id(), parent.slug()));
        }
        return found.stream()
                .map(tag -> TagView.of(tag, slugs.get(tag.parentId())))
                .toList();
    }
}
