package org.copydesk.feed.syndication;

import java.util.List;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/**
 * Writes pictures with captions and credits as Media RSS 1.5.1: a group of files for each. It has no element for a caption
 * without a picture: such a caption stands in the content alone.
 */
final class MediaRss {
    private static final Attributes PLAIN = Attributes.of("type", "plain");

    private MediaRss() {}

    static void write(Xml item, Story story) {
        story.pictures().forEach(caption -> write(item, caption));
    }

    /** A group has two files at least, says the W3C's feed validator. */
    private static void write(Xml item, PublishedCaption caption) {
        List<Rendition> files = caption.image().wholeFiles();
        if (files.size() == 1) {
            item.element(
                    "media:content",
                    attributes(files.get(0), Story.isLead(caption)),
                    content -> words(content, caption));
            return;
        }
        item.element("media:group", group -> {
            files.forEach(file -> group.empty("media:content", attributes(file, file.equals(files.get(0)))));
            words(group, caption);
        });
    }

    private static Attributes attributes(Rendition file, boolean isDefault) {
        return Attributes.of("url", file.url())
                .and("fileSize", file.bytes() > 0 ? file.bytes() : null)
                .and("type", file.mediaType())
                .and("medium", "image")
                .and("isDefault", isDefault ? "true" : null)
                .and("width", file.width())
                .and("height", file.height());
    }

    private static void words(Xml element, PublishedCaption caption) {
        PublishedImage image = caption.image();
        element.text("media:title", PLAIN, caption.alt());
        element.text("media:description", PLAIN, caption.text());
        element.text("media:credit", caption.credit());
        element.text(
                "media:credit",
                Attributes.of("role", "author"),
                image.description().creator());
        element.text("media:copyright", image.description().copyrightNotice());
        Rendition narrowest = image.whole(false).get(0);
        element.empty(
                "media:thumbnail",
                Attributes.of("url", narrowest.url())
                        .and("width", narrowest.width())
                        .and("height", narrowest.height()));
    }
}
