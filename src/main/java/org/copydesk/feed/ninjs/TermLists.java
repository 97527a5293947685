package org.copydesk.feed.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;

/**
 * Writes section and tags: each kind in its own list, and what has none among the subjects, with what it is to the story.
 *
 * @param property the name of a list by the kind that stands in it
 * @param term writes one of them
 */
record TermLists(UnaryOperator<String> property, BiFunction<PublishedTag, Publication, JsonObject> term) {
    private static final String SUBJECT = "subject";
    private static final List<String> LISTED = List.of("person", "organisation", "place", "event");
    private static final String ABOUT = "about";

    void add(JsonObject json, Story story) {
        List<JsonObject> subjects = new ArrayList<>();
        if (story.article().section() != null) {
            subjects.add(related(story.article().section().asTag(), PublishedArticle.Section.KIND, story));
        }
        story.article().tags().stream()
                .filter(tag -> !LISTED.contains(tag.kind()) && !tag.kind().equals(Story.GENRE))
                .map(tag -> related(tag, tag.kind().equals(SUBJECT) ? ABOUT : tag.kind(), story))
                .forEach(subjects::add);
        json.with(property.apply(SUBJECT), subjects);
        LISTED.forEach(kind -> json.with(
                property.apply(kind),
                story.tagsOfKind(kind).stream()
                        .map(tag -> related(tag, ABOUT, story))
                        .toList()));
        json.with(
                property.apply(Story.GENRE),
                story.genres().stream().map(tag -> related(tag, null, story)).toList());
    }

    private JsonObject related(PublishedTag tag, String relation, Story story) {
        return term.apply(tag, story.publication()).with("rel", relation);
    }
}
