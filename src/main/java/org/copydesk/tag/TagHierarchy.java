package org.copydesk.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.problem.ProblemException;

/** Keeps tags from standing below themselves. */
@ApplicationScoped
class TagHierarchy {
    private final TagRepository tags;
    private final TagReferences references;

    TagHierarchy(TagRepository tags, TagReferences references) {
        this.tags = tags;
        this.references = references;
    }

    /**
     * @param parent the parent's name, or null for a tag at the top
     * @throws ProblemException 422 if there is no such tag, or it is the tag itself or below it
     */
    void place(Tag tag, String parent) {
        if (parent == null) {
            tag.moveUnder(null);
            return;
        }
        Tag above = references.one(parent, "/parent").orElseThrow(() -> TagReferences.unknown(parent, "/parent"));
        if (isAtOrBelow(above, tag.id())) {
            throw ProblemException.invalid("/parent", "cycle", "A tag can't be below itself; choose another parent.");
        }
        tag.moveUnder(above.id());
    }

    boolean isAtOrBelow(Tag tag, UUID top) {
        Set<UUID> seen = new HashSet<>();
        for (Tag at = tag;
                at != null && seen.add(at.id());
                at = at.parentId() == null ? null : tags.findById(at.parentId())) {
            if (at.id().equals(top)) {
                return true;
            }
        }
        return false;
    }
}
