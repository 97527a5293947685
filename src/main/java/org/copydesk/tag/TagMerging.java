package org.copydesk.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/** Merges tags: one takes the other's place everywhere. */
@ApplicationScoped
@Transactional
public class TagMerging {
    private final Tags desk;
    private final TagRepository tags;
    private final TagReferences references;
    private final TagHierarchy hierarchy;
    private final TagViews views;
    private final TagFollower follower;

    TagMerging(
            Tags desk,
            TagRepository tags,
            TagReferences references,
            TagHierarchy hierarchy,
            TagViews views,
            TagFollower follower) {
        this.desk = desk;
        this.tags = tags;
        this.references = references;
        this.hierarchy = hierarchy;
        this.views = views;
        this.follower = follower;
    }

    /**
     * Lets {@code into} take the tag's place: on articles, above its child tags, and for whoever asks for it by a slug,
     * its label or an alias. The tag disappears.
     *
     * @return the tag that is left
     * @throws ProblemException 404, 412, 422 if there is no such target or it is the tag itself or below it, 409 if
     *     articles stand in the tag and the target is no section
     */
    public TagView merge(String slug, IfMatch seen, String into) {
        Tag merged = desk.existing(slug);
        Tag target = references.one(into, "/into").orElseThrow(() -> TagReferences.unknown(into, "/into"));
        tags.lock(List.of(merged.id(), target.id()));
        seen.require(merged.etag());
        TagView from = views.of(merged);
        TagView to = views.of(target);
        requireSensible(merged, target, from, to);
        moveChildren(merged, target);
        follower.merged(from, to);
        Tag.Names names = merged.giveUpNames();
        tags.delete(merged);
        tags.flush();
        target.takeOver(names);
        tags.flush();
        return desk.shown(target);
    }

    private void requireSensible(Tag merged, Tag target, TagView from, TagView to) {
        if (merged == target) {
            throw ProblemException.invalid("/into", "itself", "A tag can't be merged into itself; name another one.");
        }
        if (hierarchy.isAtOrBelow(target, merged.id())) {
            throw ProblemException.invalid(
                    "/into", "cycle", "\"" + to.slug() + "\" is below this tag; move it to another parent first.");
        }
        if (from.namesSection() && !to.namesSection() && follower.isSection(from)) {
            throw new ProblemException(
                    ErrorCode.IN_USE,
                    "Articles stand in this section and \"" + to.slug() + "\" is a " + to.kind() + ".");
        }
    }

    private void moveChildren(Tag merged, Tag target) {
        List<Tag> children = tags.children(merged.id());
        List<TagView> before = views.of(children);
        children.forEach(child -> child.moveUnder(target.id()));
        tags.flush();
        if (!children.isEmpty()) {
            follower.changed(TagFollower.Change.of(before, views.of(children)));
        }
    }
}
