package org.copydesk.feed;

import java.util.List;
import org.copydesk.feed.FeedIndex.Offer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a frontend must know of the publication.
 *
 * @param language of stories that name none (BCP 47)
 * @param timeZone a name of the IANA time zone database
 * @param baseUrl where this server is reached
 * @param homePage the publication's own
 * @param articleUrl the public page of an article, with {@code {slug}} in it
 */
@Schema(name = "Publication")
record PublicationView(
        String name,
        String description,
        String language,
        String timeZone,
        String baseUrl,
        String homePage,
        String articleUrl,
        String logoUrl,
        List<Offer> feeds) {}
