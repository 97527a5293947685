package org.copydesk.feed.ninjs;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.Concept;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Notices;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;

/** ninjs 1: bodies and descriptions stand in properties named for their form, concepts are codes of schemes. */
abstract class Ninjs1 extends Ninjs {
    private static final TermLists TERMS = new TermLists(kind -> kind, Ninjs1::term);

    Ninjs1(String version) {
        super(version);
    }

    @Override
    JsonObject json(Story story) {
        PublishedArticle article = story.article();
        JsonObject json = new JsonObject()
                .with("uri", story.id())
                .with("type", "text")
                .with("mimetype", "text/html")
                .with("representationtype", story.hasBody() ? "complete" : "incomplete")
                .with("profile", profile(story))
                .with("version", Integer.toString(Notices.versionOf(article)))
                .with("firstcreated", article.publishedAt())
                .with("versioncreated", article.updatedAt())
                .with("embargoed", article.embargoUntil())
                .with("pubstatus", "usable")
                .with("urgency", article.urgency())
                .with("ednote", noteOf(story))
                .with("language", article.language())
                .with("headline", article.headline())
                .with("description_summary", article.standfirst())
                .with("description_correction", noteOf(story))
                .with("byline", article.byline())
                .with("slugline", article.slugline())
                .with("located", article.dateline());
        rights(json, story);
        body(json, story);
        TERMS.add(json, story);
        JsonObject associations = new JsonObject();
        story.captions().forEach(caption -> associations.with(nameOf(caption), Picture1.association(caption)));
        Relation.of(story).forEach(relation -> associations.with(relation.name(), association(relation)));
        return json.with("infosource", infoSources(story))
                .with("renditions", new JsonObject().with("web", page(story)))
                .with("associations", associations)
                .with("altids", altIds(article))
                .with("$standard", standard());
    }

    private static JsonObject association(Relation relation) {
        return new JsonObject()
                .with("uri", Publication.idOf(relation.article().id()))
                .with("type", "text")
                .with("language", relation.article().language())
                .with("headline", relation.article().headline());
    }

    @Override
    JsonObject json(WithdrawnArticle article, Publication publication) {
        return new JsonObject()
                .with("uri", Publication.idOf(article.id()))
                .with("type", "text")
                .with("version", Integer.toString(Notices.versionOf(article)))
                .with("versioncreated", article.at())
                .with("pubstatus", "canceled")
                .with("ednote", Notices.of(article))
                .with("$standard", standard());
    }

    private static void rights(JsonObject json, Story story) {
        Rights rights = story.rights();
        String encoded = encodedRights(story);
        JsonObject info = encoded == null
                ? null
                : new JsonObject().with("langid", Rsl.NAMESPACE).with("encodedrights", encoded);
        json.with("copyrightholder", rights.copyrightHolder())
                .with("copyrightnotice", rights.copyrightNotice())
                .with("usageterms", rights.usageTerms())
                .with("rightsinfo", info);
    }

    private static void body(JsonObject json, Story story) {
        if (story.hasBody()) {
            String text = story.article().body().text();
            json.with("body_html", StoryHtml.alone(story))
                    .with("body_text", text)
                    .with("charcount", charCount(text))
                    .with("wordcount", story.article().wordCount());
        }
    }

    private static JsonObject term(PublishedTag tag, Publication publication) {
        Concept concept = Concept.of(tag, publication);
        return new JsonObject()
                .with("name", tag.label())
                .with("scheme", concept.scheme())
                .with("code", concept.code());
    }

    private static List<JsonObject> infoSources(Story story) {
        List<JsonObject> sources = new ArrayList<>();
        story.article()
                .bylines()
                .forEach(byline -> sources.add(new JsonObject()
                        .with("name", byline.name())
                        .with("rel", byline.role() == null ? "byline" : byline.role())
                        .with("scheme", story.publication().bylineAddress(""))
                        .with("code", byline.slug())
                        .with("contactinfo", contacts(byline))));
        if (story.article().source() != null) {
            JsonObject source =
                    new JsonObject().with("name", story.article().source().name());
            sources.add(source.isEmpty() ? source : source.with("rel", "source"));
        }
        return sources;
    }

    /** The story's address at its source is an id of the story there, not one of the source. */
    private static JsonObject altIds(PublishedArticle article) {
        return new JsonObject()
                .with("slug", article.slug())
                .with(
                        "source",
                        article.source() == null ? null : article.source().url());
    }

    private static JsonObject page(Story story) {
        return new JsonObject()
                .with("href", story.link())
                .with("title", story.article().headline());
    }
}
