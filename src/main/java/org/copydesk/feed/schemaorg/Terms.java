package org.copydesk.feed.schemaorg;

import java.util.List;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;

/** Writes the section and tags of an article as what they are: things that it is about, a series, or defined terms. */
final class Terms {
    private Terms() {}

    static void write(JsonObject json, Story story) {
        List<JsonObject> about = story.article().tags().stream()
                .filter(tag -> !typeOf(tag).equals("DefinedTerm"))
                .filter(tag -> !tag.kind().equals("series"))
                .map(tag -> thing(tag, typeOf(tag), story.publication()))
                .toList();
        json.with("about", about)
                .with(
                        "keywords",
                        story.terms().stream()
                                .filter(Terms::isKeyword)
                                .map(tag -> thing(tag, "DefinedTerm", story.publication()))
                                .toList())
                .withTexts(
                        "genre",
                        story.genres().stream().map(PublishedTag::label).toList())
                .with(
                        "isPartOf",
                        story.tagsOfKind("series").stream()
                                .map(tag -> thing(tag, "CreativeWorkSeries", story.publication()))
                                .toList());
    }

    private static String typeOf(PublishedTag tag) {
        return switch (tag.kind()) {
            case "person" -> "Person";
            case "place" -> "Place";
            case "organisation" -> "Organization";
            case "event" -> "Event";
            case "series" -> "CreativeWorkSeries";
            default -> "DefinedTerm";
        };
    }

    /** A section is one where it says more than the label that stands in articleSection. */
    private static boolean isKeyword(PublishedTag tag) {
        boolean isLabelAlone = tag.kind().equals(PublishedArticle.Section.KIND)
                && tag.uri() == null
                && tag.code() == null
                && (tag.labels() == null || tag.labels().isEmpty());
        return typeOf(tag).equals("DefinedTerm") && !isLabelAlone;
    }

    private static JsonObject thing(PublishedTag tag, String type, Publication publication) {
        return new JsonObject()
                .with("@type", type)
                .with("@id", publication.tagAddress(tag.slug()))
                .with("name", tag.label())
                .with("url", publication.readerPageOf(tag).orElse(null))
                .with("alternateName", translations(tag))
                .with(type.equals("DefinedTerm") ? "termCode" : "identifier", tag.code())
                .with("sameAs", Addresses.uri(tag.uri()).orElse(null));
    }

    private static List<JsonObject> translations(PublishedTag tag) {
        return tag.labels() == null
                ? List.of()
                : tag.labels().entrySet().stream()
                        .map(label -> new JsonObject()
                                .with("@language", label.getKey())
                                .with("@value", label.getValue()))
                        .toList();
    }
}
