package org.copydesk.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.edition.PublishedByline;
import org.copydesk.edition.PublishedTag;
import org.copydesk.edition.Rights;
import org.copydesk.edition.Source;
import org.copydesk.media.CaptionView;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article as the desk sees it: the working copy, with its place in the workflow.
 *
 * @param version how many versions were published
 * @param url the canonical address
 * @param canonicalUrl the same if the article was given one of its own, or null
 * @param body left out in lists
 * @param revision the number of the latest save
 * @param changed whether it was published and has been changed since
 * @param publishAt when it goes out by itself, or null
 * @param embargoUntil before when it must not go out, or null
 * @param approvedBy who approved what it says now, or null
 * @param lock who has the article open, or null
 */
@Schema(name = "DeskArticle")
public record ArticleView(
        UUID id,
        State state,
        int version,
        String slug,
        String url,
        String language,
        String headline,
        String standfirst,
        String slugline,
        String byline,
        List<PublishedByline> bylines,
        PublishedArticle.Section section,
        List<PublishedTag> tags,
        String dateline,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount,
        List<CaptionView> captions,
        @JsonInclude(JsonInclude.Include.NON_NULL) PublishedArticle.PublishedBody body,
        List<PublishedArticle.Correction> corrections,
        Rights rights,
        Source source,
        Integer urgency,
        String editorialNote,
        String canonicalUrl,
        int revision,
        boolean changed,
        Instant publishAt,
        Instant embargoUntil,
        String approvedBy,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        LockView lock,
        @JsonIgnore @Schema(hidden = true) ETag etag) {}
