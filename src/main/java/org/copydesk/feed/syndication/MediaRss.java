package org.copydesk.feed.syndication;

import org.copydesk.edition.PublishedCaption;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/**
 * Writes pictures with captions and credits as Media RSS 1.5.1. A caption without a picture stands in a group without
 * content, where its words and credit have their places all the same.
 */
final class MediaRss {
    private MediaRss() {}

    static void write(Xml item, Story story) {
        story.captions().forEach(caption -> write(item, caption));
    }

    private static void write(Xml item, PublishedCaption caption) {
        PublishedCaption.Image image = caption.image();
        if (image == null || Addresses.uri(image.url()).isEmpty()) {
            item.element("media:group", group -> words(group, caption));
            return;
        }
        Attributes picture = Attributes.of("url", Addresses.uri(image.url()).orElseThrow())
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
