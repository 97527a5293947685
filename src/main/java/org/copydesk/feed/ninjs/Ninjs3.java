package org.copydesk.feed.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Concept;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Notices;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;

/** ninjs 3, whose versions differ for us in their number alone: 3.2 adds what Copydesk has nothing to say of. */
abstract class Ninjs3 extends Ninjs {
    private static final TermLists TERMS =
            new TermLists(kind -> kind.equals("person") ? "people" : kind + "s", Ninjs3::term);

    Ninjs3(String version) {
        super(version);
    }

    @Override
    JsonObject json(Story story) {
        PublishedArticle article = story.article();
        Rights rights = story.rights();
        JsonObject json = new JsonObject()
                .with("uri", story.id())
                .with("type", "text")
                .with("representationType", story.hasBody() ? "full" : "partial")
                .with("profile", profile(story))
                .with("version", Integer.toString(Notices.versionOf(article)))
                .with("firstCreated", article.publishedAt())
                .with("versionCreated", article.updatedAt())
                .with("embargoedUntil", article.embargoUntil())
                .with("pubStatus", "usable")
                .with("urgency", article.urgency())
                .with("copyrightHolder", rights.copyrightHolder())
                .with("copyrightNotice", rights.copyrightNotice())
                .with("usageTerms", rights.usageTerms())
                .with("rightsInfo", rightsInfo(story))
                .with("edNote", noteOf(story))
                .with("language", article.language())
                .with("headlines", List.of(words("main", "text/plain", article.headline())))
                .with("descriptions", descriptions(article))
                .with("bodies", story.hasBody() ? bodies(story) : List.of());
        TERMS.add(json, story);
        return json.with("infoSources", infoSources(story))
                .with("by", article.byline())
                .with("slugline", article.slugline())
                .with("located", article.dateline())
                .with("renditions", List.of(page(story)))
                .with(
                        "associations",
                        Stream.concat(
                                        story.captions().stream().map(Picture3::association),
                                        Relation.of(story).stream().map(Ninjs3::association))
                                .toList())
                .with("altIds", altIds(article))
                .with("standard", standard());
    }

    @Override
    JsonObject json(WithdrawnArticle article, Publication publication) {
        return new JsonObject()
                .with("uri", Publication.idOf(article.id()))
                .with("type", "text")
                .with("version", Integer.toString(Notices.versionOf(article)))
                .with("versionCreated", article.at())
                .with("pubStatus", "canceled")
                .with("edNote", Notices.of(article))
                .with("standard", standard());
    }

    static JsonObject words(String role, String contentType, String value) {
        return value == null || value.isEmpty()
                ? new JsonObject()
                : new JsonObject()
                        .with("role", role)
                        .with("contentType", contentType)
                        .with("value", value);
    }

    private static JsonObject association(Relation relation) {
        return new JsonObject()
                .with("name", relation.name())
                .with("rel", relation.kind())
                .with("uri", Publication.idOf(relation.article().id()))
                .with("type", "text")
                .with("language", relation.article().language())
                .with(
                        "headlines",
                        List.of(words("main", "text/plain", relation.article().headline())));
    }

    private static List<JsonObject> descriptions(PublishedArticle article) {
        return Stream.concat(
                        Stream.of(words("summary", "text/plain", article.standfirst())),
                        article.corrections().stream()
                                .map(correction -> words("correction", "text/plain", correction.note())))
                .toList();
    }

    private static List<JsonObject> bodies(Story story) {
        String html = StoryHtml.alone(story);
        String text = story.article().body().text();
        return Stream.of(words("main", "text/html", html), words("text", "text/plain", text))
                .filter(body -> !body.isEmpty())
                .map(body -> body.with("charCount", charCount(text))
                        .with("wordCount", story.article().wordCount()))
                .toList();
    }

    private static JsonObject rightsInfo(Story story) {
        String encoded = encodedRights(story);
        return encoded == null
                ? null
                : new JsonObject().with("langId", Rsl.NAMESPACE).with("encodedRights", encoded);
    }

    private static JsonObject term(PublishedTag tag, Publication publication) {
        return new JsonObject()
                .with("name", tag.label())
                .with("uri", Addresses.uri(tag.uri()).orElse(publication.tagAddress(tag.slug())))
                .with("literal", Concept.literal(tag));
    }

    private static List<JsonObject> infoSources(Story story) {
        List<JsonObject> sources = new ArrayList<>();
        story.article().bylines().forEach(byline -> sources.add(credit(byline, story.publication())));
        if (story.article().source() != null) {
            JsonObject source =
                    new JsonObject().with("name", story.article().source().name());
            sources.add(source.isEmpty() ? source : source.with("role", "source"));
        }
        return sources;
    }

    /** The story's address at its source is an id of the story there, not one of the source. */
    private static List<JsonObject> altIds(PublishedArticle article) {
        String address = article.source() == null ? null : article.source().url();
        return Stream.of(altId("slug", article.slug()), altId("source", address))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static JsonObject altId(String role, String value) {
        return value == null || value.isEmpty()
                ? new JsonObject()
                : new JsonObject().with("role", role).with("value", value);
    }

    private static JsonObject credit(PublishedByline byline, Publication publication) {
        return new JsonObject()
                .with("name", byline.name())
                .with("role", byline.role() == null ? "byline" : byline.role())
                .with("uri", publication.bylineAddress(byline.slug()))
                .with("literal", byline.slug())
                .with("contactInfo", contacts(byline));
    }

    /** The canonical page is one more rendition of the story. */
    private static JsonObject page(Story story) {
        return new JsonObject()
                .with("name", "web")
                .with("href", story.link())
                .with("title", story.article().headline());
    }
}
