package org.copydesk.vocabulary;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.json.JsonObjects;

/** Exports and imports tags, parents before their children. */
@Singleton
@RetriedOnCollision
@Transactional
public class TagArchive extends TermArchive<Tag, TagRequest> {
    TagArchive(Tags vocabulary, TagRepository tags, JsonObjects json) {
        super(vocabulary, tags, json, TagRequest.class);
    }

    @Override
    TagRequest request(Tag tag) {
        return TagRequest.of(tag);
    }

    @Override
    List<Tag> inOrder(List<Tag> bySlug) {
        Set<Tag> ordered = new LinkedHashSet<>();
        for (Tag tag : bySlug) {
            List<Tag> path = new ArrayList<>();
            for (Tag at = tag; at != null && !ordered.contains(at) && !path.contains(at); at = at.parent()) {
                path.add(0, at);
            }
            ordered.addAll(path);
        }
        return List.copyOf(ordered);
    }
}
