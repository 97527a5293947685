package org.copydesk.feed.schemaorg;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.contract.Renders;

/**
 * Renders an article as a NewsArticle of schema.org in JSON-LD 1.1. It may stand in a script element of a page as it
 * is: no character that HTML could take for markup is literal in it.
 */
@Singleton
@Renders(as = "jsonld", in = "application/ld+json")
public class JsonLd implements ArticleFormat {
    private static final String SCHEMA_ORG = "https://schema.org";
    private static final String NEWS_ARTICLE = "NewsArticle";
    private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    @Override
    public String title() {
        return "schema.org NewsArticle as JSON-LD";
    }

    @Override
    public String render(Story story) {
        PublishedArticle article = story.article();
        JsonObject page = new JsonObject().with("@type", "WebPage").with("@id", story.link());
        JsonObject json = new JsonObject()
                .with("@type", type(article.genre()))
                .with("@id", story.id())
                .with("url", story.link())
                .with("mainEntityOfPage", page)
                .with("headline", article.headline())
                .with("description", article.standfirst())
                .with("inLanguage", article.language())
                .with("datePublished", article.publishedAt())
                .with("dateModified", article.updatedAt())
                .with("version", article.version())
                .with("dateline", article.dateline())
                .with("creditText", article.byline())
                .with(
                        "author",
                        article.bylines().stream()
                                .map(byline -> author(byline, story.publication()))
                                .toList())
                .with("publisher", publisher(story.publication()))
                .with(
                        "articleSection",
                        article.section() == null ? null : article.section().label())
                .with(
                        "image",
                        story.pictures().stream()
                                .flatMap(caption -> ImageObjects.of(caption, story.publication()))
                                .toList())
                .with("hasPart", words(story))
                .with("wordCount", article.wordCount())
                .with("articleBody", article.body().text())
                .with("correction", corrections(article))
                .with("identifier", identifiers(article));
        relations(json, story);
        Terms.write(json, story);
        source(json, article);
        rights(json, story);
        return forPages(withContext(json, story.miningTerms()));
    }

    /** The type for a genre; that of all news where schema.org has none for it. */
    private static String type(Genre genre) {
        if (genre == null) {
            return NEWS_ARTICLE;
        }
        return switch (genre) {
            case OPINION -> "OpinionNewsArticle";
            case ANALYSIS -> "AnalysisNewsArticle";
            case REVIEW -> "ReviewNewsArticle";
            case EXPLAINER -> "BackgroundNewsArticle";
            case LIVE -> "LiveBlogPosting";
            case SPONSORED -> "AdvertiserContentArticle";
            case NEWS, INTERVIEW, OBITUARY, FEATURE -> NEWS_ARTICLE;
        };
    }

    private static JsonObject withContext(JsonObject article, Optional<MiningTerms> mining) {
        JsonObject json = new JsonObject();
        if (mining.isPresent()) {
            json.toNode().putArray("@context").add(SCHEMA_ORG).addObject().put("plus", PLUS);
        } else {
            json.with("@context", SCHEMA_ORG);
        }
        json.toNode().setAll(article.toNode());
        return json;
    }

    private static JsonObject author(PublishedByline byline, Publication publication) {
        String type = byline.kind().equals("person") ? "Person" : "Organization";
        List<String> links = Addresses.uris(byline.links());
        String job = byline.kind().equals("person") ? "jobTitle" : "disambiguatingDescription";
        return new JsonObject()
                .with("@type", type)
                .with("@id", publication.bylineAddress(byline.slug()))
                .with("name", byline.name())
                .with("url", publication.readerPageOf(byline).orElse(null))
                .with(job, byline.role())
                .with(type.equals("Person") ? "affiliation" : "parentOrganization", organization(byline.affiliation()))
                .with("description", byline.bio())
                .withTexts("sameAs", links);
    }

    private static JsonObject organization(String name) {
        return name == null
                ? null
                : new JsonObject().with("@type", "Organization").with("name", name);
    }

    private static JsonObject publisher(Publication publication) {
        JsonObject logo = publication.logoUrl() == null
                ? null
                : new JsonObject()
                        .with("@type", "ImageObject")
                        .with("url", publication.logoUrl())
                        .with("contentUrl", publication.logoUrl());
        return new JsonObject()
                .with("@type", "NewsMediaOrganization")
                .with("name", publication.name())
                .with("url", publication.siteUrl())
                .with("logo", logo);
    }

    /** The captions without a picture: an ImageObject would have no content. */
    private static List<JsonObject> words(Story story) {
        List<PublishedCaption> pictures = story.pictures();
        return story.captions().stream()
                .filter(caption -> !pictures.contains(caption))
                .map(caption -> ImageObjects.words("CreativeWork", "text", caption))
                .toList();
    }

    private static List<JsonObject> corrections(PublishedArticle article) {
        return article.corrections().stream()
                .map(correction -> new JsonObject()
                        .with("@type", "CorrectionComment")
                        .with("text", correction.note())
                        .with("datePublished", correction.at())
                        .with("version", correction.version()))
                .toList();
    }

    private static List<JsonObject> identifiers(PublishedArticle article) {
        JsonObject slugline = article.slugline() == null ? new JsonObject() : property("slugline", article.slugline());
        JsonObject urgency = article.urgency() == null
                ? new JsonObject()
                : property("urgency", article.urgency().toString());
        return List.of(property("slug", article.slug()), slugline, urgency);
    }

    private static void relations(JsonObject json, Story story) {
        json.with(
                "translationOfWork",
                story.original().map(link -> work(link, story)).orElse(null));
        if (story.article().relations().translationOf() == null) {
            json.with(
                    "workTranslation",
                    story.translations().stream().map(link -> work(link, story)).toList());
        }
        json.withTexts(
                "relatedLink",
                story.article().relations().links().stream().map(story::link).toList());
        if (story.article().series() != null) {
            json.with("position", story.article().series().part());
        }
    }

    private static JsonObject work(ArticleLink link, Story story) {
        return new JsonObject()
                .with("@type", "NewsArticle")
                .with("@id", Publication.idOf(link.id()))
                .with("url", story.link(link))
                .with("headline", link.headline())
                .with("inLanguage", link.language());
    }

    private static JsonObject property(String name, String value) {
        return new JsonObject()
                .with("@type", "PropertyValue")
                .with("propertyID", name)
                .with("value", value);
    }

    private static void source(JsonObject json, PublishedArticle article) {
        if (article.source() != null) {
            String address = Addresses.uri(article.source().url()).orElse(null);
            JsonObject organization = organization(article.source().name());
            json.with("sourceOrganization", organization).with("isBasedOn", address);
        }
    }

    private static void rights(JsonObject json, Story story) {
        Rights rights = story.rights();
        String policy = story.publication().policyUrl();
        JsonObject terms = rights.usageTerms() == null && policy == null
                ? null
                : new JsonObject()
                        .with("@type", "CreativeWork")
                        .with("text", rights.usageTerms())
                        .with("url", policy);
        json.with("copyrightHolder", organization(rights.copyrightHolder()))
                .with("copyrightNotice", rights.copyrightNotice())
                .with("usageInfo", terms);
        story.miningTerms().ifPresent(mining -> json.with("license", story.address("rsl"))
                .with("plus:DataMining", new JsonObject().with("@id", mining.plusUri()))
                .with("plus:OtherConstraints", mining.constraints(rights.usageTerms())));
    }

    private static String forPages(JsonObject json) {
        return json.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
