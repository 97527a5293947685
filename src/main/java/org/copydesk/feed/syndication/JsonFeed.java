package org.copydesk.feed.syndication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.JsonObject;
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
                .with("image", picture(story, PublishedImage::widest))
                .with("banner_image", picture(story, image -> image.crop("16x9").orElse(null)))
                .with(
                        "attachments",
                        story.pictures().stream().map(JsonFeed::attachment).toList())
                .with("_copydesk", JsonFeedExtension.of(story));
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

    /** The address of a file of the first picture, or null. */
    private static String picture(Story story, Function<PublishedImage, Rendition> file) {
        return story.pictures().stream()
                .map(PublishedCaption::image)
                .limit(1)
                .flatMap(image -> Stream.ofNullable(file.apply(image)))
                .map(Rendition::url)
                .findFirst()
                .orElse(null);
    }

    private static JsonObject attachment(PublishedCaption caption) {
        return JsonFeedExtension.file(caption.picture()).with("title", caption.text());
    }
}
