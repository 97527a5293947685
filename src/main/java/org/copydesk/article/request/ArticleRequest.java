package org.copydesk.article.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.copydesk.body.BodyFormat;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.platform.text.RegisteredLanguage;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.text.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request body of an article.
 *
 * @param slug made from the headline if it is left out
 * @param language by BCP 47; the publication's if it is left out
 * @param byline the line as printed
 * @param section the slug, label or alias of a tag of kind section
 * @param tags slugs, labels or aliases
 * @param publishedAt when the story was printed, if it was before it came here; its first publication keeps that time
 * @param urgency from 1 (most) to 9 (least)
 * @param genre or null
 * @param editorialNote never published
 * @param url the canonical address, if it is not the one that the publication gives every article
 * @param embargoUntil before when it must not go out
 * @param related ids or slugs of articles, in order
 * @param relatedOff whether readers are shown no related articles
 * @param translationOf the id or slug of the original
 * @param expireAt when it is withdrawn
 */
@Schema(name = "ArticleRequest")
public record ArticleRequest(
        @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.ARTICLE_PATTERN, message = Slugs.ARTICLE_MESSAGE)
                String slug,
        @Size(max = LanguageTag.MAX_LENGTH)
                @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
                @RegisteredLanguage
                String language,
        @NotBlank @Size(max = 500) String headline,
        @Size(max = 4000) String standfirst,
        @Size(max = 200) String slugline,
        @Size(max = LONGEST_BYLINE) String byline,
        @Size(max = MOST_BYLINES) @JsonDeserialize(contentUsing = CreditDeserializer.class)
                List<@NotNull @Valid CreditRequest> bylines,
        @Size(max = LONGEST_NAME) @JsonDeserialize(using = TermName.class) String section,
        @Size(max = 100) @JsonDeserialize(contentUsing = TermName.class)
                List<@NotBlank @Size(max = LONGEST_NAME) String> tags,
        @Size(max = 200) String dateline,
        Instant publishedAt,
        @Size(max = MOST_CAPTIONS) List<@NotNull @Valid CaptionRequest> captions,
        @Valid BodyRequest body,
        @Valid Rights rights,
        @Valid Source source,
        @Min(1) @Max(9) Integer urgency,
        Genre genre,
        @Size(max = 10_000) String editorialNote,
        @Size(max = 2000) @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE) String url,
        Instant embargoUntil,
        @Size(max = MOST_RELATED) List<@NotBlank @Size(max = LONGEST_NAME) String> related,
        Boolean relatedOff,
        @Valid SeriesRequest series,
        @Size(max = LONGEST_NAME) String translationOf,
        Instant expireAt) {

    /** The longest byline as printed, in characters. */
    public static final int LONGEST_BYLINE = 1000;

    /** The longest slug, label or alias that names a tag or byline, in characters. */
    private static final int LONGEST_NAME = 200;

    public static final int MOST_BYLINES = 50;
    public static final int MOST_CAPTIONS = 200;

    public static final int MOST_RELATED = 20;

    public ArticleRequest {
        bylines = Objects.requireNonNullElse(bylines, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        captions = Objects.requireNonNullElse(captions, List.of());
        url = WebAddress.repaired(url);
        related = Objects.requireNonNullElse(related, List.of());
        relatedOff = Objects.requireNonNullElse(relatedOff, false);
    }

    /** A byline by its slug, name or alias, with its role in this article. */
    @Schema(name = "CreditRequest")
    public record CreditRequest(@NotBlank @Size(max = LONGEST_NAME) String slug, @Size(max = 200) String role) {}

    /** A series by the slug, label or alias of its tag, and the number of a part; answers show more of it. */
    @Schema(name = "SeriesRequest")
    @JsonIgnoreProperties({"label", "previous", "next"})
    public record SeriesRequest(
            @NotBlank @Size(max = LONGEST_NAME) String slug, @NotNull @Min(1) @Max(10_000) Integer part) {}

    /** A body in one of the formats: an array of blocks, or a string of HTML, Markdown or plain text. */
    @Schema(name = "BodyRequest")
    public record BodyRequest(
            @NotNull BodyFormat format, @NotNull @Schema(implementation = Object.class) JsonNode content) {
        private static final ObjectMapper JSON = new ObjectMapper();

        /** @param blocks a body's, as JSON */
        public static BodyRequest ofBlocks(String blocks) {
            try {
                return new BodyRequest(BodyFormat.BLOCKS, JSON.readTree(blocks));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A body is well-formed JSON", impossible);
            }
        }

        public static BodyRequest ofText(String text) {
            return new BodyRequest(BodyFormat.TEXT, TextNode.valueOf(text));
        }
    }

    /** One that says nothing but a headline. */
    public static ArticleRequest headed(String headline, String language) {
        return new ArticleRequest(
                null, language, headline, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
    }

    /** The same with these captions. */
    public ArticleRequest withCaptions(List<CaptionRequest> newCaptions) {
        return with(byline, slug, bylines, section, tags, publishedAt, newCaptions, body, url, embargoUntil, expireAt);
    }

    /** The same with these articles related to it, in this series and with this original. */
    public ArticleRequest related(List<String> newRelated, SeriesRequest newSeries, String newTranslationOf) {
        return new ArticleRequest(
                slug,
                language,
                headline,
                standfirst,
                slugline,
                byline,
                bylines,
                section,
                tags,
                dateline,
                publishedAt,
                captions,
                body,
                rights,
                source,
                urgency,
                genre,
                editorialNote,
                url,
                embargoUntil,
                newRelated,
                relatedOff,
                newSeries,
                newTranslationOf,
                expireAt);
    }

    /** The same without its body, which takes most of the room. */
    public ArticleRequest withoutBody() {
        return with(byline, slug, bylines, section, tags, publishedAt, captions, null, url, embargoUntil, expireAt);
    }

    public ArticleRequest with(List<CreditRequest> newBylines, String newSection, List<String> newTags) {
        return with(
                byline,
                slug,
                newBylines,
                newSection,
                newTags,
                publishedAt,
                captions,
                body,
                url,
                embargoUntil,
                expireAt);
    }

    public ArticleRequest with(String newSlug, Instant newPublishedAt, Instant newEmbargoUntil, Instant newExpireAt) {
        return with(
                byline,
                newSlug,
                bylines,
                section,
                tags,
                newPublishedAt,
                captions,
                body,
                url,
                newEmbargoUntil,
                newExpireAt);
    }

    /** The same without the address and the printed byline that the article has by itself. */
    public ArticleRequest without(boolean ownUrl, boolean ownByline) {
        return with(
                ownByline ? null : byline,
                slug,
                bylines,
                section,
                tags,
                publishedAt,
                captions,
                body,
                ownUrl ? null : url,
                embargoUntil,
                expireAt);
    }

    private ArticleRequest with(
            String newByline,
            String newSlug,
            List<CreditRequest> newBylines,
            String newSection,
            List<String> newTags,
            Instant newPublishedAt,
            List<CaptionRequest> newCaptions,
            BodyRequest newBody,
            String newUrl,
            Instant newEmbargoUntil,
            Instant newExpireAt) {
        return new ArticleRequest(
                newSlug,
                language,
                headline,
                standfirst,
                slugline,
                newByline,
                newBylines,
                newSection,
                newTags,
                dateline,
                newPublishedAt,
                newCaptions,
                newBody,
                rights,
                source,
                urgency,
                genre,
                editorialNote,
                newUrl,
                newEmbargoUntil,
                related,
                relatedOff,
                series,
                translationOf,
                newExpireAt);
    }
}
