package org.copydesk.feed.syndication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;
import org.copydesk.platform.contract.Renders;

/** JSON Feed 1.1. What it has no place for stands in an extension, {@code _copydesk}, on each item. */
@Singleton
@Renders(
        as = "json",
        in = {"application/feed+json", "application/json"})
public class JsonFeed implements FeedFormat {
    @Override
    public String title() {
        return "JSON Feed 1.1";
    }

    @Override
    public String render(FeedPage page) {
        Publication publication = page.publication();
        JsonObject feed = new JsonObject()
                .with("version", "https://jsonfeed.org/version/1.1")
                .with("title", publication.name())
                .with("home_page_url", publication.siteUrl())
                .with("feed_url", page.links().self())
                .with("description", publication.description())
                .with("next_url", page.links().next())
                .with("icon", publication.logoUrl())
                .with(
                        "authors",
                        List.of(new JsonObject()
                                .with("name", publication.name())
                                .with("url", publication.siteUrl())))
                .with("language", page.languageOrUsual())
                .with("hubs", hubs(page));
        ArrayNode items = feed.toNode().putArray("items");
        page.stories().forEach(story -> items.add(item(story).toNode()));
        return feed.toString();
    }

    private static List<JsonObject> hubs(FeedPage page) {
        String hub = page.links().hub();
        return hub == null
                ? List.of()
                : List.of(new JsonObject().with("type", "WebSub").with("url", hub));
    }

    private static JsonObject item(Story story) {
        PublishedArticle article = story.article();
        JsonObject item = new JsonObject()
                .with("id", story.id())
                .with("url", story.link())
                .with("title", article.headline())
                .with("summary", story.summary())
                .with("date_published", article.publishedAt())
                .with("date_modified", article.updatedAt())
                .with("language", article.language())
                .with("authors", authors(story))
                .withTexts("tags", tags(story))
                .with(
                        "image",
                        story.pictures().stream()
                                .flatMap(JsonFeed::address)
                                .findFirst()
                                .orElse(null))
                .with(
                        "attachments",
                        story.pictures().stream().map(JsonFeed::attachment).toList())
                .with("_copydesk", extension(story));
        if (article.source() != null) {
            item.with("external_url", Addresses.uri(article.source().url()).orElse(null));
        }
        content(item, story);
        return item;
    }

    /** One of the two has to be there, even if it is empty. */
    private static void content(JsonObject item, Story story) {
        if (story.hasBody()) {
            item.toNode().put("content_html", StoryHtml.withCorrections(story));
            item.with("content_text", story.article().body().text());
        } else {
            item.toNode().put("content_text", Objects.requireNonNullElse(story.summary(), ""));
        }
    }

    private static List<JsonObject> authors(Story story) {
        if (story.article().bylines().isEmpty()) {
            return story.names().stream()
                    .map(name -> new JsonObject().with("name", name))
                    .toList();
        }
        return story.article().bylines().stream()
                .map(byline -> new JsonObject()
                        .with("name", byline.name())
                        .with("url", story.publication().pageOf(byline))
                        .with(
                                "_copydesk",
                                new JsonObject().with("slug", byline.slug()).with("role", byline.role())))
                .toList();
    }

    private static List<String> tags(Story story) {
        return story.terms().stream().map(PublishedTag::label).distinct().toList();
    }

    private static Stream<String> address(PublishedCaption caption) {
        return Addresses.uri(caption.picture().url()).stream();
    }

    /** An attachment needs a type: one that is not known is that of any bytes. */
    private static JsonObject attachment(PublishedCaption caption) {
        Optional<String> address = address(caption).findFirst();
        return address.isEmpty()
                ? new JsonObject()
                : new JsonObject()
                        .with("url", address.get())
                        .with(
                                "mime_type",
                                Objects.requireNonNullElse(caption.picture().mediaType(), "application/octet-stream"))
                        .with("title", caption.text());
    }

    private static JsonObject extension(Story story) {
        PublishedArticle article = story.article();
        return new JsonObject()
                .with("about", story.publication().address("/docs"))
                .with("version", article.version())
                .with("slug", article.slug())
                .with("slugline", article.slugline())
                .with("byline", article.byline())
                .with(
                        "section",
                        article.section() == null ? null : article.section().slug())
                .with("dateline", article.dateline())
                .with("word_count", article.wordCount())
                .with("urgency", article.urgency())
                .with(
                        "tags",
                        story.terms().stream()
                                .map(tag -> term(tag, story.publication()))
                                .toList())
                .with(
                        "captions",
                        story.captions().stream().map(JsonFeed::caption).toList())
                .with("corrections", corrections(article))
                .with("rights", rights(story))
                .with(
                        "source",
                        article.source() == null ? null : article.source().name());
    }

    private static JsonObject term(PublishedTag tag, Publication publication) {
        return new JsonObject()
                .with("slug", tag.slug())
                .with("label", tag.label())
                .with("kind", tag.kind())
                .with("uri", Addresses.uri(tag.uri()).orElse(publication.tagAddress(tag.slug())))
                .with("code", tag.code())
                .withTexts("labels", tag.labels() == null ? Map.of() : tag.labels())
                .with("url", publication.readerPageOf(tag).orElse(null));
    }

    private static JsonObject caption(PublishedCaption caption) {
        PublishedImage.Rendition image = caption.picture();
        return new JsonObject()
                .with("id", Publication.idOf(caption.id()))
                .with("role", caption.role())
                .with("text", caption.text())
                .with("alt", caption.alt())
                .with("credit", caption.credit())
                .with("url", image == null ? null : Addresses.uri(image.url()).orElse(null));
    }

    private static List<JsonObject> corrections(PublishedArticle article) {
        return article.corrections().stream()
                .map(correction -> new JsonObject()
                        .with("at", correction.at())
                        .with("version", correction.version())
                        .with("note", correction.note()))
                .toList();
    }

    private static JsonObject rights(Story story) {
        Rights rights = story.rights();
        JsonObject json = new JsonObject()
                .with("copyright_holder", rights.copyrightHolder())
                .with("copyright_notice", rights.copyrightNotice())
                .with("usage_terms", rights.usageTerms())
                .with("policy", story.publication().policyUrl())
                .with(
                        "data_mining",
                        story.miningTerms().map(MiningTerms::plusUri).orElse(null));
        return story.miningTerms().isPresent() ? json.with("license", story.address("rsl")) : json;
    }
}
