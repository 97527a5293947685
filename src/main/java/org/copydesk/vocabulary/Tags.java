package org.copydesk.vocabulary;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Aliases;
import org.copydesk.vocabulary.TermFollower.Change;

/** Keeps the desk's tags and their hierarchy. */
@Singleton
@RetriedOnCollision
@Transactional
public class Tags extends Vocabulary<Tag, TagView, TagRequest> {
    /** How many levels of parents count. */
    private static final int MOST_LEVELS = 20;

    private final TagRepository tags;
    private final TermFollower<TagView> follower;

    Tags(TagRepository tags, TermFollower<TagView> follower) {
        super(tags, follower);
        this.tags = tags;
        this.follower = follower;
    }

    @Override
    Tag newTerm(UUID id, String slug) {
        return new Tag(id, slug);
    }

    @Override
    TagView view(Tag tag, long rerendering) {
        return TagView.of(tag, rerendering);
    }

    @Override
    String nameField() {
        return "label";
    }

    @Override
    String referrers() {
        return "Articles or other tags";
    }

    /** @throws ProblemException 422 if there is no such parent, or it is the tag itself or below it, or no section has a position */
    @Override
    void describe(Tag tag, TagRequest request) {
        if (request.hasMisplacedPosition()) {
            throw ProblemException.invalid(
                    "/position", "not-a-section", "Only a section has a position in the menu; leave it out.");
        }
        tag.describe(request);
        Tag parent = request.parent() == null ? null : references().one(request.parent(), "/parent");
        if (parent != null && parent.isAtOrBelow(tag)) {
            throw ProblemException.invalid("/parent", "cycle", "A tag can't be below itself; choose another parent.");
        }
        tag.moveUnder(parent);
    }

    @Override
    boolean isUsed(Tag tag) {
        return super.isUsed(tag) || !tags.children(tag).isEmpty();
    }

    /** The children's views name their parent by its slug. */
    @Override
    List<Tag> showingSlug(Tag tag) {
        return Stream.concat(Stream.of(tag), tags.children(tag).stream()).toList();
    }

    @Override
    void requireChangeable(Tag tag, TagRequest request) {
        if (isSectionOfArticles(tag) && request.kind() != TagKind.SECTION) {
            throw new ProblemException(
                    ErrorCode.IN_USE,
                    "Articles stand in this section; move them before it becomes a " + request.kind() + ".");
        }
    }

    /**
     * Refuses a second tag of a kind whose label differs in case only, or not at all where no slug tells them apart. Concepts
     * with addresses of their own are different ones.
     *
     * @throws ProblemException 409 that names the first one
     */
    @Override
    void requireUnlikeOthers(Tag tag, TagRequest request) {
        String key = Aliases.key(request.label());
        boolean isKept = tag != null
                && tag.kind() == request.kind()
                && Aliases.key(tag.name()).equals(key);
        boolean isToldApart = tag != null || request.slug() != null;
        tags.labelled(key, request.kind()).stream()
                .filter(other -> !isKept && other != tag)
                .filter(other -> !(isToldApart && other.name().equals(request.label())))
                .filter(other -> !isAnotherConcept(other, request))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            ErrorCode.NOT_UNIQUE,
                            "The " + other.kind() + " \"" + other.name() + "\" (" + other.slug()
                                    + ") is that tag already; upper and lower case make no difference.");
                });
    }

    private static boolean isAnotherConcept(Tag tag, TagRequest request) {
        return tag.uri() != null && request.uri() != null && !tag.uri().equals(request.uri());
    }

    /**
     * The section of this slug, earlier slug, label or alias.
     *
     * @param pointer where in the request the name stands, for the problem answer
     * @throws ProblemException 422 if it is several sections' name
     */
    public Optional<TagView> section(String name, String pointer) {
        return references()
                .find(name, pointer, tag -> tag.kind() == TagKind.SECTION)
                .map(this::view);
    }

    /**
     * Returns tags and all that is above them, by slug; of a tag that is more than {@value #MOST_LEVELS} levels down, the nearest.
     */
    public Map<String, TagView> withAncestors(Collection<TagView> below) {
        Map<String, TagView> known = new HashMap<>();
        Collection<TagView> level = below;
        for (int i = 0; i <= MOST_LEVELS && !level.isEmpty(); i++) {
            level.forEach(tag -> known.put(tag.slug(), tag));
            level = byAnySlugs(level.stream()
                            .map(TagView::parent)
                            .filter(slug -> slug != null && !known.containsKey(slug))
                            .collect(Collectors.toSet()))
                    .values();
        }
        return known;
    }

    private boolean isSectionOfArticles(Tag tag) {
        return tag.kind() == TagKind.SECTION && follower.isSection(view(tag));
    }

    /** Checks that the target is not below the merged tag and can hold its articles, and moves the children. */
    @Override
    void prepareMerge(Tag merged, Tag target) {
        if (target.isAtOrBelow(merged)) {
            throw ProblemException.invalid(
                    "/into", "cycle", "\"" + target.slug() + "\" is below this tag; move it to another parent first.");
        }
        if (target.kind() != TagKind.SECTION && isSectionOfArticles(merged)) {
            throw new ProblemException(
                    ErrorCode.IN_USE,
                    "Articles stand in this section and \"" + target.slug() + "\" is a " + target.kind() + ".");
        }
        List<Tag> children = tags.children(merged);
        List<TagView> before = views(children);
        children.forEach(child -> child.moveUnder(target));
        tags.flush();
        if (!children.isEmpty()) {
            follower.changed(Change.of(before, views(children)));
        }
    }
}
