package org.copydesk.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Whatever refers to tags from outside this package, and follows their changes. It is called in the transaction of the
 * change, after the change was sent to the database.
 */
public interface TagFollower {
    /** A tag before and after a change. */
    record Change(TagView before, TagView after) {
        /** The changes of tags that stand in the same order in both lists. */
        static List<Change> of(List<TagView> before, List<TagView> after) {
            return IntStream.range(0, before.size())
                    .mapToObj(i -> new Change(before.get(i), after.get(i)))
                    .toList();
        }
    }

    /** Whether an article, at the desk or published, carries the tag or stands in the section. */
    boolean isUsed(TagView tag);

    /** Whether an article, at the desk or published, stands in the section. */
    boolean isSection(TagView tag);

    void changed(List<Change> changes);

    /** Puts {@code into} in the place of {@code from}, which still exists and is about to disappear. */
    void merged(TagView from, TagView into);

    /** How many published articles do not show a tag as it is now yet; tags without such articles are left out. */
    Map<UUID, Long> rerendering(Collection<UUID> tagIds);
}
