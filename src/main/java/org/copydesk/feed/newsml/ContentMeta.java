package org.copydesk.feed.newsml;

import java.util.List;
import java.util.Map;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/** Writes contentMeta: who made the content, where, what it is about, and its headline. */
final class ContentMeta {
    /** The IPTC's natures of concepts; other kinds of tags are our own. */
    private static final Map<String, String> NATURES = Map.of(
            "subject",
            "cpnat:abstract",
            "person",
            "cpnat:person",
            "organisation",
            "cpnat:organisation",
            "place",
            "cpnat:geoArea",
            "event",
            "cpnat:event");

    private ContentMeta() {}

    static void write(Xml xml, Story story) {
        PublishedArticle article = story.article();
        xml.element("contentMeta", meta -> {
            meta.text("urgency", article.urgency());
            meta.text("contentCreated", article.publishedAt());
            meta.text("contentModified", article.updatedAt());
            Words.named(meta, "located", Attributes.of("type", "cpnat:geoArea"), article.dateline());
            source(meta, article.source());
            article.bylines().forEach(byline -> creator(meta, byline, story.publication()));
            meta.text("altId", Attributes.of("typeuri", "urn:copydesk:slug"), article.slug());
            meta.empty("language", Attributes.of("tag", article.language()));
            story.genre()
                    .ifPresent(genre -> meta.element("genre", Attributes.of("uri", genre.uri()), concept -> {
                        Words.labels(concept, "name", genre);
                    }));
            story.terms().forEach(tag -> concept(meta, tag, story.publication()));
            Words.line(meta, "slugline", article.slugline());
            meta.text("headline", article.headline());
            meta.text("dateline", article.dateline());
            meta.text("by", article.byline());
            Words.block(meta, "description", Attributes.of("role", "drol:summary"), article.standfirst());
        });
    }

    private static void source(Xml meta, Source source) {
        if (source != null) {
            Words.named(meta, "infoSource", Attributes.NONE, source.name());
        }
    }

    private static void creator(Xml meta, PublishedByline byline, Publication publication) {
        boolean person = byline.kind().equals("person");
        Attributes identity = Attributes.of("uri", publication.bylineAddress(byline.slug()))
                .and("type", person ? "cpnat:person" : "cpnat:organisation");
        meta.element("creator", identity, creator -> {
            Words.line(creator, "name", byline.name());
            Words.block(creator, "definition", byline.bio());
            Words.block(creator, "note", Attributes.of("roleuri", "urn:copydesk:credit"), byline.role());
            creator.element(person ? "personDetails" : "organisationDetails", details -> {
                Words.named(details, "affiliation", Attributes.NONE, byline.affiliation());
                links(details, byline);
            });
        });
    }

    private static void links(Xml details, PublishedByline byline) {
        List<String> links = Addresses.uris(byline.links());
        if (!links.isEmpty()) {
            details.element("contactInfo", contact -> links.forEach(link -> contact.text("web", link)));
        }
    }

    /** A keyword is words alone; the concept that it names, if it names one, is a subject. */
    private static void concept(Xml meta, PublishedTag tag, Publication publication) {
        if (tag.kind().equals("keyword")) {
            Words.labels(meta, "keyword", tag);
            if (isEmpty(tag.uri()) && isEmpty(tag.code())) {
                return;
            }
        }
        String own = publication.tagAddress(tag.slug());
        String uri = Addresses.uri(tag.uri()).orElse(own);
        boolean genre = tag.kind().equals("genre");
        Attributes identity = Attributes.of("uri", uri)
                .and("literal", isEmpty(tag.code()) ? null : Words.line(tag.code()))
                .and("type", genre ? null : NATURES.get(tag.kind()))
                .and("typeuri", genre || NATURES.containsKey(tag.kind()) ? null : "urn:copydesk:" + tag.kind());
        meta.element(genre ? "genre" : "subject", identity, concept -> {
            Words.labels(concept, "name", tag);
            if (!uri.equals(own)) {
                concept.empty("sameAs", Attributes.of("uri", own));
            }
        });
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
