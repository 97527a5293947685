package org.copydesk.feed.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.edition.ArchiveRepository.ArchivedArticle;
import org.copydesk.edition.PublishedCaption;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/** Writes sitemaps by the protocol of sitemaps.org, version 0.9. */
public final class Sitemaps {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Map<String, String> NEWS = Map.of(
            "news", "http://www.google.com/schemas/sitemap-news/0.9",
            "image", "http://www.google.com/schemas/sitemap-image/1.1");

    private Sitemaps() {}

    /** A file that an index names. */
    public record Entry(String address, Instant lastModified) {}

    /** An index of sitemaps. */
    public static String index(List<Entry> sitemaps) {
        return Xml.document(
                "sitemapindex",
                NAMESPACE,
                Map.of(),
                Attributes.NONE,
                index -> sitemaps.forEach(one -> index.element("sitemap", sitemap -> {
                    sitemap.text("loc", one.address());
                    sitemap.text("lastmod", one.lastModified());
                })));
    }

    /** Stories with their news and pictures. */
    public static String news(List<Story> stories) {
        return Xml.document(
                "urlset",
                NAMESPACE,
                NEWS,
                Attributes.NONE,
                set -> stories.forEach(story -> set.element("url", url -> story(url, story))));
    }

    /** Addresses alone. */
    public static String archive(List<ArchivedArticle> articles, Publication of) {
        return Xml.document(
                "urlset",
                NAMESPACE,
                Map.of(),
                Attributes.NONE,
                set -> articles.forEach(article -> set.element("url", url -> {
                    url.text("loc", Addresses.uri(article.url()).orElseGet(() -> of.articleAddress(article.slug())));
                    url.text("lastmod", article.updatedAt());
                })));
    }

    private static void story(Xml url, Story story) {
        url.text("loc", story.link());
        url.text("lastmod", story.article().updatedAt());
        url.element("news:news", news -> {
            news.element("news:publication", publication -> {
                publication.text("news:name", story.publication().name());
                publication.text("news:language", language(story.article().language()));
            });
            news.text("news:publication_date", story.article().publishedAt());
            news.text("news:title", story.article().headline());
        });
        story.pictures().forEach(caption -> picture(url, caption));
    }

    private static void picture(Xml url, PublishedCaption caption) {
        Addresses.uri(caption.image().url())
                .ifPresent(address -> url.element("image:image", image -> image.text("image:loc", address)));
    }

    /** ISO 639 without region, but for the two scripts of Chinese, which Google wants told apart. */
    private static String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().equals("zh")) {
            boolean traditional = locale.getScript().equals("Hant")
                    || (locale.getScript().isEmpty()
                            && List.of("TW", "HK", "MO").contains(locale.getCountry()));
            return traditional ? "zh-tw" : "zh-cn";
        }
        return locale.getLanguage();
    }
}
