package org.copydesk.feed.sitemap;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.copydesk.edition.ArchiveRepository.ArchivedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/**
 * Writes sitemaps by the protocol of sitemaps.org, version 0.9. They are for the publication's site: articles whose page is
 * elsewhere are left out. A file must name something, so that an empty one names the home page.
 */
public final class Sitemaps {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Map<String, String> NEWS = Map.of(
            "news", "http://www.google.com/schemas/sitemap-news/0.9",
            "image", "http://www.google.com/schemas/sitemap-image/1.1",
            "xhtml", "http://www.w3.org/1999/xhtml");

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
    public static String news(List<Story> stories, Publication publication) {
        Map<String, Story> pages = new LinkedHashMap<>();
        stories.forEach(story -> publication.onSite(story.link()).ifPresent(page -> pages.putIfAbsent(page, story)));
        return document(NEWS, pages, publication, Sitemaps::story);
    }

    /** Addresses alone. */
    public static String archive(List<ArchivedArticle> articles, Publication publication) {
        Map<String, Instant> pages = new LinkedHashMap<>();
        articles.forEach(article -> Addresses.uri(article.url())
                .or(() -> Optional.of(publication.articleAddress(article.slug())))
                .flatMap(publication::onSite)
                .ifPresent(page -> pages.merge(page, article.updatedAt(), BinaryOperator.maxBy(naturalOrder()))));
        return document(Map.of(), pages, publication, (url, updated) -> url.text("lastmod", updated));
    }

    private static <T> String document(
            Map<String, String> prefixes, Map<String, T> pages, Publication publication, BiConsumer<Xml, T> content) {
        return Xml.document("urlset", NAMESPACE, prefixes, Attributes.NONE, set -> {
            pages.forEach((page, about) -> set.element("url", url -> {
                url.text("loc", page);
                content.accept(url, about);
            }));
            if (pages.isEmpty()) {
                set.element("url", url -> url.text("loc", publication.siteAddress("/")));
            }
        });
    }

    private static void story(Xml url, Story story) {
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
        if (!story.translations().isEmpty()) {
            // Every page of a text names itself too.
            alternate(url, story.article().language(), story.link());
            story.translations().forEach(other -> alternate(url, other.language(), story.link(other)));
        }
    }

    private static void alternate(Xml url, String language, String address) {
        url.empty(
                "xhtml:link",
                Attributes.of("rel", "alternate").and("hreflang", language).and("href", address));
    }

    private static void picture(Xml url, PublishedCaption caption) {
        url.element(
                "image:image",
                image -> image.text("image:loc", caption.picture().url()));
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
