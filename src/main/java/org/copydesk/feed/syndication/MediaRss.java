package org.copydesk.feed.syndication;

import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/**
 * Writes pictures with captions and credits as Media RSS 1.5.1, which has no element for a caption without a picture: such a
 * caption stands in the content alone.
 */
final class MediaRss {
    private MediaRss() {}

    static void write(Xml item, Story story) {
        story.pictures().forEach(caption -> Addresses.uri(caption.picture().url())
                .ifPresent(address -> write(item, caption, address)));
    }

    private static void write(Xml item, PublishedCaption caption, String address) {
        PublishedImage.Rendition image = caption.picture();
        Attributes picture = Attributes.of("url", address)
                .and("type", image.mediaType())
                .and("medium", "image")
                .and("isDefault", Story.isLead(caption) ? "true" : null)
                .and("width", image.width())
                .and("height", image.height());
        item.element("media:content", picture, content -> words(content, caption));
    }

    private static void words(Xml element, PublishedCaption caption) {
        element.text("media:title", Attributes.of("type", "plain"), caption.alt());
        element.text("media:description", Attributes.of("type", "plain"), caption.text());
        element.text("media:credit", caption.credit());
    }
}
