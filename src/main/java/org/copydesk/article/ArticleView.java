package org.copydesk.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.article.lock.LockView;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.state.Hold;
import org.copydesk.article.state.State;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Series;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.media.CaptionView;
import org.copydesk.platform.web.ETag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The desk's view of an article: the working copy, with its state in the workflow.
 *
 * @param version how many versions were published
 * @param url the canonical address
 * @param canonicalUrl the same if the article was given one of its own, or null
 * @param body left out in lists
 * @param revision the number of the latest save
 * @param changed whether it was published and has been changed since
 * @param publishAt when it goes out by itself, or null
 * @param embargoUntil before when it must not go out, or null
 * @param expireAt when it is withdrawn by itself, or null
 * @param hold the legal hold that it is on, or null
 * @param related ids, in order
 * @param approvedBy who approved what it says now, or null
 * @param lock who has the article open, or null
 * @param notes what a restored revision could not bring back, and which pictures of a body could not be had, a sentence each;
 *     left out in lists
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
        Genre genre,
        String editorialNote,
        String canonicalUrl,
        int revision,
        boolean changed,
        Instant publishAt,
        Instant embargoUntil,
        Instant expireAt,
        Hold hold,
        List<UUID> related,
        boolean relatedOff,
        Series series,
        UUID translationOf,
        String approvedBy,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        LockView lock,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> notes,
        @JsonIgnore @Schema(hidden = true) ETag etag) {
    /**
     * The view of an article.
     *
     * @param body null in lists
     * @param lock null where nobody has it open
     */
    static ArticleView of(
            Article article,
            ArticleReferences references,
            String url,
            PublishedArticle.PublishedBody body,
            LockView lock,
            List<String> notes) {
        Manuscript manuscript = article.manuscript();
        return new ArticleView(
                article.id(),
                article.state(),
                article.version(),
                article.slug(),
                url,
                manuscript.language(),
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.slugline(),
                references.bylineOf(article),
                references.bylinesOf(article),
                references.sectionOf(article),
                references.tagsOf(article),
                manuscript.dateline(),
                article.publication().publishedAt(),
                article.publication().updatedAt(),
                manuscript.wordCount(),
                references.captionsOf(article),
                body,
                article.corrections(),
                manuscript.rightsOrUnstated().settled(),
                manuscript.sourceOrUnknown(),
                manuscript.urgency(),
                manuscript.genre(),
                manuscript.editorialNote(),
                manuscript.canonicalUrl(),
                article.revision(),
                article.isChanged(),
                article.schedule().publishAt(),
                article.schedule().embargoUntil(),
                article.schedule().expireAt(),
                article.hold(),
                manuscript.relations().related(),
                manuscript.relations().relatedOff(),
                references.seriesOf(article),
                manuscript.relations().translationOf(),
                article.approvedBy(),
                article.authorship().createdAt(),
                article.authorship().createdBy(),
                article.authorship().changedAt(),
                article.authorship().changedBy(),
                lock,
                notes,
                article.etag());
    }
}
