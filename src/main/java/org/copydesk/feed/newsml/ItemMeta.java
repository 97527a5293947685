package org.copydesk.feed.newsml;

import java.util.Optional;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Notices;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/** Writes itemMeta: the item's times, its state, and signals to those who receive it. */
final class ItemMeta {
    private static final String TEXT = "ninat:text";
    private static final String KILL = "kill";
    private static final String DERIVED_FROM = "http://cv.iptc.org/newscodes/itemrelation/derivedFrom";

    private static final String TRANSLATED_FROM = "http://cv.iptc.org/newscodes/itemrelation/translatedFrom";
    private static final String SEE_ALSO = "http://cv.iptc.org/newscodes/itemrelation/seeAlso";

    private ItemMeta() {}

    /** When the story was published first, and where; nothing of one that is not published yet. */
    static void history(Xml xml, Story story) {
        if (story.article().publishedAt() == null) {
            return;
        }
        xml.element(
                "pubHistory",
                history -> history.element(
                        "published", Attributes.of("uri", story.publication().siteUrl()), published -> {
                            published.text("timestamp", story.article().publishedAt());
                            Words.line(published, "name", story.publication().name());
                        }));
    }

    static void write(Xml xml, Story story) {
        PublishedArticle article = story.article();
        xml.element("itemMeta", meta -> {
            origin(meta, TEXT, story.publication());
            meta.text("versionCreated", article.updatedAt());
            meta.text("firstCreated", article.publishedAt());
            meta.text("embargoed", article.embargoUntil());
            meta.empty("pubStatus", Attributes.of("qcode", "stat:usable"));
            section(meta, story);
            Words.line(meta, "title", article.headline());
            story.correctionsLatestFirst().forEach(correction -> Words.block(meta, "edNote", Notices.of(correction)));
            signal(meta, story);
            meta.text("altRep", Attributes.of("contenttype", "text/html"), story.link());
            meta.text("altRep", Attributes.of("contenttype", "application/json"), story.ownAddress());
            source(meta, article.source());
            relations(meta, story);
        });
    }

    static void write(Xml xml, WithdrawnArticle article, Publication publication) {
        xml.element("itemMeta", meta -> {
            origin(meta, TEXT, publication);
            meta.text("versionCreated", article.at());
            meta.empty("pubStatus", Attributes.of("qcode", "stat:canceled"));
            meta.text("edNote", Attributes.of("xml:lang", "en"), Notices.of(article));
            if (article.killed()) {
                Words.named(meta, "signal", Attributes.of("literal", KILL), KILL);
            }
        });
    }

    /** What kind of content the item has, by the IPTC's nature of news, and who provides it. */
    static void origin(Xml meta, String itemClass, Publication publication) {
        meta.empty("itemClass", Attributes.of("qcode", itemClass));
        meta.element(
                "provider",
                Attributes.of("uri", publication.siteUrl()),
                provider -> Words.line(provider, "name", publication.name()));
    }

    private static void section(Xml meta, Story story) {
        PublishedArticle.Section section = story.article().section();
        if (section != null) {
            meta.element(
                    "service",
                    Attributes.of("uri", story.publication().tagAddress(section.slug())),
                    service -> Words.labels(service, "name", section.asTag()));
        }
    }

    /** The address of a source is that of the story there, which this one is made from. */
    private static void source(Xml meta, Source source) {
        if (source != null) {
            Addresses.uri(source.url())
                    .ifPresent(address -> meta.empty(
                            "link", Attributes.of("reluri", DERIVED_FROM).and("href", address)));
        }
    }

    private static void relations(Xml meta, Story story) {
        Optional<ArticleLink> original = story.original();
        original.ifPresent(link -> relation(meta, TRANSLATED_FROM, link, story));
        story.linked().stream()
                .filter(link -> !original.equals(Optional.of(link)))
                .distinct()
                .forEach(link -> relation(meta, SEE_ALSO, link, story));
    }

    private static void relation(Xml meta, String relation, ArticleLink other, Story story) {
        meta.empty(
                "link",
                Attributes.of("reluri", relation)
                        .and("href", story.link(other))
                        .and("residref", Publication.idOf(other.id())));
    }

    private static void signal(Xml meta, Story story) {
        if (story.isCorrection()) {
            meta.empty("signal", Attributes.of("qcode", "sig:correction"));
        } else if (Notices.versionOf(story.article()) > 1) {
            meta.empty("signal", Attributes.of("qcode", "sig:update"));
        }
    }
}
