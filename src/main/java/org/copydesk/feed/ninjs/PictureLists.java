package org.copydesk.feed.ninjs;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.copydesk.feed.story.JsonObject;

/** Writes the lists of a picture's object that the versions of ninjs have alike. */
final class PictureLists {
    private PictureLists() {}

    static List<JsonObject> keywords(Description said) {
        return said.keywords().stream()
                .map(keyword -> new JsonObject().with("name", keyword).with("rel", "keyword"))
                .toList();
    }

    /**
     * Who made the picture, and whom it came from.
     *
     * @param property what the version calls the part that somebody has in it
     */
    static List<JsonObject> parties(Description said, String property) {
        return Stream.of(party(property, "creator", said.creator()), party(property, "source", said.source()))
                .filter(party -> !party.isEmpty())
                .toList();
    }

    private static JsonObject party(String property, String part, String name) {
        return name == null || name.isEmpty()
                ? new JsonObject()
                : new JsonObject().with("name", name).with(property, part);
    }
}
