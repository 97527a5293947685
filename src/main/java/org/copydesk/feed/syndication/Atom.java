package org.copydesk.feed.syndication;

import jakarta.inject.Singleton;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Concept;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Notices;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;
import org.copydesk.platform.contract.Renders;

/** Atom 1.0 (RFC 4287) in pages (RFC 5005), with tombstones for what was withdrawn (RFC 6721). */
@Singleton
@Renders(
        as = "atom",
        in = {Atom.MEDIA_TYPE, "application/xml"})
public class Atom implements FeedFormat {
    static final String MEDIA_TYPE = "application/atom+xml";

    @Override
    public String title() {
        return "Atom 1.0";
    }

    @Override
    public String render(FeedPage page) {
        Attributes language = Attributes.of("xml:lang", page.languageOrUsual());
        return Xml.document("feed", Namespaces.ATOM, Namespaces.inAtom(), language, feed -> feed(feed, page));
    }

    private static void feed(Xml feed, FeedPage page) {
        Publication publication = page.publication();
        feed.text("id", page.links().first());
        feed.text("title", publication.name());
        feed.text("subtitle", publication.description());
        feed.text("updated", page.updated());
        feed.element("author", author -> {
            author.text("name", publication.name());
            author.text("uri", publication.siteUrl());
        });
        feed.text("generator", Attributes.of("uri", publication.baseUrl()), "Copydesk");
        feed.text("logo", publication.logoUrl());
        feed.text("rights", publication.rights().copyrightNotice());
        link(feed, "self", page.links().self(), MEDIA_TYPE);
        link(feed, "alternate", publication.siteUrl(), "text/html");
        link(feed, "first", page.links().first(), MEDIA_TYPE);
        link(feed, "next", page.links().next(), MEDIA_TYPE);
        link(feed, "hub", page.links().hub(), null);
        page.withdrawn().forEach(article -> tombstone(feed, article));
        page.stories()
                .forEach(story -> feed.element(
                        "entry", Attributes.of("xml:lang", story.article().language()), entry -> entry(entry, story)));
    }

    private static void link(Xml xml, String relation, String address, String type) {
        if (address != null) {
            xml.empty(
                    "link", Attributes.of("rel", relation).and("href", address).and("type", type));
        }
    }

    private static void tombstone(Xml feed, WithdrawnArticle article) {
        Attributes gone = Attributes.of("ref", Publication.idOf(article.id())).and("when", article.at());
        feed.element(
                "at:deleted-entry",
                gone,
                entry -> entry.text("at:comment", Attributes.of("xml:lang", "en"), Notices.of(article)));
    }

    private static void entry(Xml entry, Story story) {
        entry.text("id", story.id());
        // An entry must have a title, even an empty one (RFC 4287, section 4.1.2).
        entry.element("title", title -> title.characters(story.article().headline()));
        entry.text("published", story.article().publishedAt());
        entry.text("updated", story.article().updatedAt());
        story.article().bylines().forEach(byline -> author(entry, byline, story.publication()));
        entry.text("dc:creator", story.article().byline());
        links(entry, story);
        categories(entry, story);
        entry.text("summary", story.summary());
        if (story.hasBody()) {
            entry.text("content", Attributes.of("type", "html"), StoryHtml.withCorrections(story));
        }
        entry.text("rights", story.rights().copyrightNotice());
        DublinCore.write(entry, story);
        MediaRss.write(entry, story);
        Rsl.write(entry, story);
    }

    private static void author(Xml entry, PublishedByline byline, Publication publication) {
        entry.element("author", author -> {
            author.element("name", name -> name.characters(byline.name()));
            author.text("uri", publication.pageOf(byline));
        });
    }

    private static void links(Xml entry, Story story) {
        entry.empty(
                "link",
                Attributes.of("rel", "alternate")
                        .and("href", story.link())
                        .and("hreflang", story.article().language()));
        story.translations()
                .forEach(other -> entry.empty(
                        "link",
                        Attributes.of("rel", "alternate")
                                .and("href", story.link(other))
                                .and("hreflang", other.language())
                                .andText("title", other.headline())));
        link(entry, "alternate", story.ownAddress(), "application/json");
        if (story.article().source() != null) {
            Addresses.uri(story.article().source().url())
                    .ifPresent(source -> entry.empty(
                            "link",
                            Attributes.of("rel", "via")
                                    .and("href", source)
                                    .andText("title", story.article().source().name())));
        }
        if (story.miningTerms().isPresent()) {
            link(entry, "license", story.address("rsl"), Rsl.MEDIA_TYPE);
        }
        story.pictures().forEach(caption -> enclosure(entry, caption));
    }

    private static void enclosure(Xml entry, PublishedCaption caption) {
        Rendition file = caption.picture();
        entry.empty(
                "link",
                Attributes.of("rel", "enclosure")
                        .and("href", file.url())
                        .and("type", file.mediaType())
                        .and("length", file.bytes() > 0 ? file.bytes() : null)
                        .andText("title", caption.alt()));
    }

    /** A concept of an external scheme is named there as well as here. */
    private static void categories(Xml entry, Story story) {
        String here = story.publication().tagAddress("");
        if (story.article().section() != null) {
            PublishedTag section = story.article().section().asTag();
            category(entry, "urn:copydesk:section", section.slug(), section.label());
            concept(entry, section, story.publication());
        }
        for (PublishedTag tag : story.article().tags()) {
            category(entry, here, tag.slug(), tag.label());
            concept(entry, tag, story.publication());
        }
    }

    private static void concept(Xml entry, PublishedTag tag, Publication publication) {
        Concept concept = Concept.of(tag, publication);
        if (concept.isExternal()) {
            category(entry, concept.scheme(), concept.code(), tag.label());
        }
    }

    private static void category(Xml entry, String scheme, String term, String label) {
        entry.empty(
                "category", Attributes.of("term", term).and("scheme", scheme).and("label", label));
    }
}
