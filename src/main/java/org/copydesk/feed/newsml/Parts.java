package org.copydesk.feed.newsml;

import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.feed.story.Picture;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xhtml;
import org.copydesk.feed.xml.Xml;

/** Writes the content and partMeta: each picture, or caption without one. */
final class Parts {
    private static final String SEE_ALSO = "http://cv.iptc.org/newscodes/itemrelation/seeAlso";

    private Parts() {}

    static void write(Xml xml, PublishedCaption caption, Publication publication) {
        Attributes identity = Attributes.of("partid", "caption-" + caption.id()).and("seq", caption.position());
        xml.element("partMeta", identity, part -> {
            part.text("altId", Publication.idOf(caption.id()));
            if (caption.image() != null) {
                Words.named(
                        part,
                        "creator",
                        Attributes.NONE,
                        caption.image().description().creator());
            }
            Words.block(part, "description", Attributes.of("role", "drol:caption"), caption.text());
            Words.block(part, "description", Attributes.of("roleuri", "urn:copydesk:alternative-text"), caption.alt());
            Words.line(part, "creditline", caption.credit());
            part.empty(
                    "partMetaExtProperty",
                    Attributes.of("reluri", "urn:copydesk:caption-role").and("literal", caption.role()));
            if (caption.image() != null) {
                links(part, caption.image(), publication);
            }
        });
    }

    /** To the picture's own item, which has all its files, and to each of them: a text item's content is text. */
    private static void links(Xml part, PublishedImage image, Publication publication) {
        part.empty(
                "link",
                Attributes.of("reluri", SEE_ALSO)
                        .and("residref", Publication.idOf(image.id()))
                        .and("href", Picture.address(image, publication, "newsml"))
                        .and("contenttype", PictureItem.MEDIA_TYPE));
        image.renditions()
                .forEach(file -> part.empty(
                        "link",
                        Attributes.of("href", file.url())
                                .and("contenttype", file.mediaType())
                                .and("size", file.bytes() > 0 ? file.bytes() : null)
                                .and("title", file.name())));
    }

    static void contentSet(Xml xml, Story story) {
        String text = story.article().body().text();
        Attributes kind = Attributes.of("contenttype", "application/xhtml+xml")
                .and("wordcount", story.article().wordCount())
                .and("charcount", text.codePointCount(0, text.length()));
        xml.element("contentSet", set -> set.element("inlineXML", kind, inline -> page(inline, story)));
    }

    private static void page(Xml xml, Story story) {
        Attributes language =
                Attributes.of("xml:lang", story.article().language()).and("dir", story.direction());
        xml.island("html", Xhtml.NAMESPACE, language, html -> {
            html.element("head", head -> head.text("title", story.article().headline()));
            html.element("body", body -> Xhtml.write(body, StoryHtml.body(story)));
        });
    }
}
