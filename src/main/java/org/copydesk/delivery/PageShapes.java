package org.copydesk.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of delivery's answers, for the contract: they go out as bytes that the edition rendered. */
final class PageShapes {
    private PageShapes() {}

    /** A page of articles. */
    @Schema(name = "ArticlePage")
    record ArticlePage(List<PublishedArticle> data, Page.Info page) {}

    /** A tag that at least one published article carries. */
    @Schema(name = "PublishedTag")
    record PublicTag(
            String slug,
            String label,
            String kind,
            String uri,
            String code,
            Map<String, String> labels,
            TagName parent,
            List<TagName> children,
            long articleCount) {}

    /** A tag above or below another. */
    @Schema(name = "PublishedTagName")
    record TagName(String slug, String label) {}

    /** The menu of sections. */
    @Schema(name = "SectionMenu")
    record Menu(List<MenuSection> data) {}

    /** A section in the menu, with those below it. */
    @Schema(name = "MenuSection")
    record MenuSection(
            String slug, String label, Map<String, String> labels, List<MenuSection> children, long articleCount) {}

    /** A page of tags. */
    @Schema(name = "PublishedTagPage")
    record TagPage(List<PublicTag> data, Page.Info page) {}

    /** A byline that at least one published article is credited to. */
    @Schema(name = "PublishedByline")
    record PublicByline(
            String slug,
            String name,
            String kind,
            String role,
            String affiliation,
            String bio,
            List<String> links,
            long articleCount) {}

    /** A page of bylines. */
    @Schema(name = "PublishedBylinePage")
    record BylinePage(List<PublicByline> data, Page.Info page) {}

    /** A caption of a published article, and which article that is. */
    @Schema(name = "PublishedCaption")
    record PublicCaption(
            UUID id,
            String role,
            int position,
            String text,
            String alt,
            String credit,
            PublishedImage image,
            CaptionedArticle article) {}

    /** The article that a caption stands on. */
    @Schema(name = "CaptionedArticle")
    record CaptionedArticle(UUID id, String slug) {}

    /** A page of captions. */
    @Schema(name = "PublishedCaptionPage")
    record CaptionPage(List<PublicCaption> data, Page.Info page) {}
}
