package org.copydesk.feed.story;

import java.time.Instant;
import org.copydesk.edition.snapshot.PublishedImage;

/**
 * A picture of a published article, as formats of pictures read it.
 *
 * @param image with addresses that are URIs
 * @param modified when the article that shows it changed last
 */
public record Picture(PublishedImage image, Instant modified, Publication publication) {
    private static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /** The same in every version and format. */
    public String id() {
        return Publication.idOf(image.id());
    }

    /** A number that grows with every change: the seconds since 1970 when it changed last. */
    public long version() {
        return Math.max(1, modified.getEpochSecond());
    }

    /** How a picture came about, as a concept of the IPTC's digital source types; or null. */
    public static String sourceType(PublishedImage image) {
        String term = image.description().digitalSourceType();
        return term == null || term.isEmpty()
                ? null
                : Addresses.uri(SOURCE_TYPES + term).orElse(null);
    }

    /** The address of a picture in a format, by its suffix. */
    public static String address(PublishedImage image, Publication publication, String suffix) {
        return publication.address("/v1/images/" + image.id() + "." + suffix);
    }
}
