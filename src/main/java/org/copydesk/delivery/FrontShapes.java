package org.copydesk.delivery;

import java.util.List;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of fronts in answers, for the contract: they go out as bytes. */
final class FrontShapes {
    private FrontShapes() {}

    /** A front that was launched. */
    @Schema(name = "FrontSummary")
    record Summary(String slug, String title, List<ListSummary> lists) {}

    @Schema(name = "FrontListSummary")
    record ListSummary(String slug, String title) {}

    /** A page of fronts. */
    @Schema(name = "FrontPage")
    record FrontPage(List<Summary> data, Page.Info page) {}

    /** A front with its articles. */
    @Schema(name = "PublishedFront")
    record PublishedFront(String slug, String title, List<PublishedList> lists) {}

    @Schema(name = "PublishedFrontList")
    record PublishedList(String slug, String title, List<FrontArticle> articles) {}

    /** An article as a front shows it. */
    @Schema(name = "FrontArticle")
    record FrontArticle(String kicker, PublishedImage image) {}
}
