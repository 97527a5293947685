package org.copydesk.feed.syndication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;
import org.copydesk.platform.contract.Renders;

/** RSS 2.0 by the advisory board's specification and best practices, with content, Dublin Core and Media RSS. */
@Singleton
@Renders(
        as = "rss",
        in = {"application/rss+xml", "application/xml"})
public class Rss implements FeedFormat {
    /** RFC 822, section 5, with the four digits of the year that RSS asks for. */
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Attributes NOT_AN_ADDRESS = Attributes.of("isPermaLink", "false");

    @Override
    public String title() {
        return "RSS 2.0";
    }

    @Override
    public String render(FeedPage page) {
        return Xml.document(
                "rss",
                "",
                Namespaces.inRss(),
                Attributes.of("version", "2.0"),
                rss -> rss.element("channel", channel -> channel(channel, page)));
    }

    private static void channel(Xml channel, FeedPage page) {
        Publication publication = page.publication();
        channel.text("title", publication.name());
        channel.text("link", publication.siteUrl());
        channel.text("description", html(publication.description()));
        channel.text("language", page.languageOrUsual());
        channel.text("copyright", publication.rights().copyrightNotice());
        // Not when something was withdrawn: RSS has no notice of that, and so tells nothing of it.
        page.stories().stream()
                .map(story -> story.article().updatedAt())
                .max(Instant::compareTo)
                .ifPresent(updated -> channel.text("lastBuildDate", date(updated)));
        channel.text("generator", "Copydesk");
        channel.text("docs", "https://www.rssboard.org/rss-specification");
        link(channel, "self", page.links().self(), "application/rss+xml");
        link(channel, "first", page.links().first(), "application/rss+xml");
        link(channel, "next", page.links().next(), "application/rss+xml");
        link(channel, "hub", page.links().hub(), null);
        if (publication.logoUrl() != null) {
            channel.element("image", image -> {
                image.text("url", publication.logoUrl());
                image.text("title", publication.name());
                image.text("link", publication.siteUrl());
            });
        }
        page.stories().forEach(story -> channel.element("item", item -> item(item, story)));
    }

    private static void link(Xml channel, String relation, String address, String type) {
        if (address != null) {
            channel.empty(
                    "atom:link",
                    Attributes.of("rel", relation).and("href", address).and("type", type));
        }
    }

    private static void item(Xml item, Story story) {
        item.text("title", story.article().headline());
        item.text("link", story.link());
        story.translations()
                .forEach(other -> item.empty(
                        "atom:link",
                        Attributes.of("rel", "alternate")
                                .and("href", story.link(other))
                                .and("hreflang", other.language())
                                .andText("title", other.headline())));
        via(item, story.article().source());
        item.text("guid", NOT_AN_ADDRESS, story.id());
        item.text("pubDate", date(story.article().publishedAt()));
        item.text("atom:updated", story.article().updatedAt());
        item.text("dcterms:modified", story.article().updatedAt());
        story.names().forEach(name -> item.text("dc:creator", name));
        categories(item, story);
        item.text("description", html(story.summary()));
        if (story.hasBody()) {
            item.text("content:encoded", StoryHtml.withCorrections(story));
        }
        story.pictures().stream().limit(1).forEach(caption -> enclosure(item, caption.picture()));
        DublinCore.write(item, story);
        MediaRss.write(item, story);
        Rsl.write(item, story);
    }

    /** An item has one at most by the advisory board's best practices. */
    private static void enclosure(Xml item, Rendition file) {
        item.empty(
                "enclosure",
                Attributes.of("url", file.url()).and("length", file.bytes()).and("type", file.mediaType()));
    }

    private static void via(Xml item, Source source) {
        if (source != null) {
            Addresses.uri(source.url())
                    .ifPresent(address -> item.empty(
                            "atom:link",
                            Attributes.of("rel", "via").and("href", address).andText("title", source.name())));
        }
    }

    private static void categories(Xml item, Story story) {
        for (PublishedTag tag : story.terms()) {
            String address = Addresses.uri(tag.uri()).orElse(story.publication().pageOf(tag));
            item.text("category", Attributes.of("domain", address), tag.label());
        }
    }

    /** RSS takes descriptions for HTML. */
    private static String html(String text) {
        return text == null
                ? null
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(Instant time) {
        return RFC_822.format(time);
    }
}
