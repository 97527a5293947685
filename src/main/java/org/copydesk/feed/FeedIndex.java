package org.copydesk.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The index of feeds and formats, as JSON.
 *
 * @param hub that tells of changes of the feeds (WebSub), or null
 */
@Schema(name = "FeedIndex")
record FeedIndex(
        String title,
        String language,
        String homePage,
        List<Offer> feeds,
        List<Offer> articles,
        List<Offer> sitemaps,
        List<Offer> rights,
        String hub) {

    /**
     * Something that is offered.
     *
     * @param href its address; one with {@code {id}} in it is a template (RFC 6570)
     * @param version of the format's standard, or null
     */
    @Schema(name = "FeedOffer")
    record Offer(String title, String href, String mediaType, String version) {}
}
