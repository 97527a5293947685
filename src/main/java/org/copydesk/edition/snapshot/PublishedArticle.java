package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonView;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.body.Body;
import org.copydesk.body.FigureCaption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published version of an article, with everything that it needs copied in. Fields under {@link Complete} are kept for
 * formats that have a place for them and are not in the public JSON.
 *
 * @param version 1 for the first publication, one more for each later one
 * @param url the canonical address; null in what is stored where it is the one that the publication gives every article
 * @param language by BCP 47
 * @param byline the line as printed
 * @param publishedAt the first publication
 * @param updatedAt the publication of this version
 * @param wordCount of the body
 * @param urgency from 1 (most) to 9 (least) by the IPTC's scale, or null
 * @param genre or null
 * @param otherVersions how many versions receivers had beside those published, advance copies and withdrawals, which formats count as well
 * @param hierarchy the section, and all tags above it and above the tags
 * @param series the part that it is in a series, or null
 * @param translations other published articles of the same text in other languages; empty in what is stored
 * @param embargoUntil before when it must not go out; in the past for all that is published, or null
 */
@JsonPropertyOrder({
    "id",
    "version",
    "slug",
    "url",
    "language",
    "headline",
    "standfirst",
    "slugline",
    "byline",
    "bylines",
    "section",
    "tags",
    "dateline",
    "genre",
    "urgency",
    "publishedAt",
    "updatedAt",
    "wordCount",
    "captions",
    "body",
    "corrections",
    "rights",
    "source",
    "series",
    "translations"
})
@Schema(name = "Article")
public record PublishedArticle(
        UUID id,
        int version,
        String slug,
        String url,
        String language,
        String headline,
        String standfirst,
        String slugline,
        String byline,
        List<PublishedByline> bylines,
        Section section,
        List<PublishedTag> tags,
        String dateline,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount,
        List<PublishedCaption> captions,
        PublishedBody body,
        List<Correction> corrections,
        Rights rights,
        Source source,
        Integer urgency,
        Genre genre,
        @JsonView(Complete.class) @Schema(hidden = true) List<PlacedTag> hierarchy,
        @JsonView(Complete.class) @Schema(hidden = true) Instant embargoUntil,
        @JsonView(Complete.class) @Schema(hidden = true) int otherVersions,
        Series series,
        List<ArticleLink> translations,
        @JsonView(Complete.class) @Schema(hidden = true) PublishedRelations relations) {

    /** Drops repeated bylines and tags. */
    public PublishedArticle {
        bylines = firstOfEach(bylines, PublishedByline::slug);
        tags = firstOfEach(tags, PublishedTag::slug);
        hierarchy = firstOfEach(
                Stream.concat(
                                Objects.requireNonNullElse(hierarchy, List.<PlacedTag>of()).stream(),
                                Stream.ofNullable(section).map(lowest -> new PlacedTag(lowest.asTag(), null)))
                        .toList(),
                PlacedTag::slug);
        series = series == null ? null : series.among(tags);
        translations = Objects.requireNonNullElse(translations, List.of());
        relations = Objects.requireNonNullElse(relations, PublishedRelations.NONE);
    }

    private static <T> List<T> firstOfEach(List<T> all, Function<T, String> slug) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(one -> seen.add(slug.apply(one))).toList();
    }

    /** Returns the article with other labels; a printed line that is made of the bylines follows them. */
    public PublishedArticle labelled(
            List<PublishedByline> newBylines,
            Section newSection,
            List<PublishedTag> newTags,
            List<PlacedTag> newHierarchy) {
        boolean isMade = byline != null && byline.equals(PublishedByline.line(bylines));
        return as(
                otherVersions,
                isMade ? PublishedByline.line(newBylines) : byline,
                updatedAt,
                url,
                newBylines,
                newSection,
                newTags,
                newHierarchy,
                body,
                embargoUntil,
                captions);
    }

    /** The same article with its body. */
    public PublishedArticle with(PublishedBody newBody) {
        return as(byline, updatedAt, bylines, section, tags, newBody, embargoUntil, captions);
    }

    /** Returns the article without its embargo. */
    public PublishedArticle withoutEmbargo() {
        return as(byline, updatedAt, bylines, section, tags, body, null, captions);
    }

    /** Returns the article as its next advance copy, with the end of its embargo. */
    public PublishedArticle ahead(Instant at, Instant until) {
        return as(otherVersions + 1, byline, at, url, bylines, section, tags, hierarchy, body, until, captions);
    }

    /** The same article as lists show it. */
    public PublishedArticle withoutBody() {
        return with(null);
    }

    /** The same article with the words under its pictures, but without these. */
    public PublishedArticle withoutPictures() {
        return withPictures(caption -> false);
    }

    /** The same article without the pictures that partners may not have. */
    public PublishedArticle withSyndicatedPictures() {
        return withPictures(caption -> caption.image().syndicatable());
    }

    private PublishedArticle withPictures(Predicate<PublishedCaption> isKept) {
        if (captions.stream().allMatch(caption -> caption.image() == null || isKept.test(caption))) {
            return this;
        }
        return withCaptions(captions.stream()
                .map(caption -> caption.image() == null || isKept.test(caption) ? caption : caption.withoutImage())
                .toList());
    }

    /** The same article with other captions, in the body as well if it was read. */
    public PublishedArticle withCaptions(List<PublishedCaption> newCaptions) {
        PublishedBody newBody =
                body == null ? null : PublishedBody.of(new Body(body.blocks()), PublishedCaption.figures(newCaptions));
        return as(byline, updatedAt, bylines, section, tags, newBody, embargoUntil, newCaptions);
    }

    /** The same article with the addresses of its pictures as they are stored. */
    public PublishedArticle withStoredPictures() {
        return captions.stream().allMatch(caption -> caption.image() == null)
                ? this
                : as(
                        byline,
                        updatedAt,
                        bylines,
                        section,
                        tags,
                        body,
                        embargoUntil,
                        captions.stream()
                                .map(PublishedCaption::withStoredPicture)
                                .toList());
    }

    /** The same article with nothing in its body. */
    public PublishedArticle withEmptyBody() {
        return with(PublishedBody.of(Body.EMPTY));
    }

    /** The same article at another address; null is the one that the publication gives every article. */
    public PublishedArticle at(String newUrl) {
        return as(
                otherVersions,
                byline,
                updatedAt,
                newUrl,
                bylines,
                section,
                tags,
                hierarchy,
                body,
                embargoUntil,
                captions);
    }

    private PublishedArticle as(
            String newByline,
            Instant at,
            List<PublishedByline> newBylines,
            Section newSection,
            List<PublishedTag> newTags,
            PublishedBody newBody,
            Instant newEmbargoUntil,
            List<PublishedCaption> newCaptions) {
        return as(
                otherVersions,
                newByline,
                at,
                url,
                newBylines,
                newSection,
                newTags,
                hierarchy,
                newBody,
                newEmbargoUntil,
                newCaptions);
    }

    private PublishedArticle as(
            int newOtherVersions,
            String newByline,
            Instant at,
            String newUrl,
            List<PublishedByline> newBylines,
            Section newSection,
            List<PublishedTag> newTags,
            List<PlacedTag> newHierarchy,
            PublishedBody newBody,
            Instant newEmbargoUntil,
            List<PublishedCaption> newCaptions) {
        return new PublishedArticle(
                id,
                version,
                slug,
                newUrl,
                language,
                headline,
                standfirst,
                slugline,
                newByline,
                newBylines,
                newSection,
                newTags,
                dateline,
                publishedAt,
                at,
                wordCount,
                newCaptions,
                newBody,
                corrections,
                rights,
                source,
                urgency,
                genre,
                newHierarchy,
                newEmbargoUntil,
                newOtherVersions,
                series,
                translations,
                relations);
    }

    /** The same article with what readers are shown of other articles beside it. */
    public PublishedArticle linked(Series newSeries, List<ArticleLink> newTranslations, List<ArticleLink> related) {
        return new PublishedArticle(
                id,
                version,
                slug,
                url,
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
                updatedAt,
                wordCount,
                captions,
                body,
                corrections,
                rights,
                source,
                urgency,
                genre,
                hierarchy,
                embargoUntil,
                otherVersions,
                newSeries,
                newTranslations,
                relations.with(related));
    }

    /** The section and the sections above it, the nearest first. */
    public List<PlacedTag> sections() {
        Map<String, PlacedTag> placed =
                hierarchy.stream().collect(Collectors.toMap(PlacedTag::slug, Function.identity()));
        return section == null
                ? List.of()
                : Stream.iterate(placed.get(section.slug()), Objects::nonNull, tag -> placed.get(tag.parent()))
                        .limit(placed.size())
                        .filter(PlacedTag::isSection)
                        .toList();
    }

    /** The tags, section and bylines that stand in it, as {@code tag-<slug>} and {@code byline-<slug>} with spaces between. */
    public String terms() {
        Stream<String> sections = section == null ? Stream.empty() : Stream.of(section.slug());
        return Stream.concat(
                        Stream.concat(sections, tags.stream().map(PublishedTag::slug))
                                .map(slug -> "tag-" + slug),
                        bylines.stream().map(byline -> "byline-" + byline.slug()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The view that holds every field. */
    public interface Complete {}

    /**
     * The section that an article stands in.
     *
     * @param uri the concept's identifier in an external scheme, or null
     * @param code the concept's code in that scheme, or null
     * @param labels by language (BCP 47)
     */
    @JsonPropertyOrder({"slug", "label"})
    @Schema(name = "Section")
    public record Section(
            String slug,
            String label,
            @JsonView(Complete.class) @Schema(hidden = true) String uri,
            @JsonView(Complete.class) @Schema(hidden = true) String code,
            @JsonView(Complete.class) @Schema(hidden = true) Map<String, String> labels) {
        /** The kind of the tags that are sections. */
        public static final String KIND = "section";

        /** The section as the tag that it is. */
        public PublishedTag asTag() {
            return new PublishedTag(slug, label, KIND, uri, code, labels, null);
        }
    }

    /**
     * A note that says what an earlier version had wrong.
     *
     * @param version the version that put it right
     */
    @Schema(name = "Correction")
    public record Correction(Instant at, int version, String note) {}

    /** The body in its blocks, and as the HTML and the plain text made of them. */
    @Schema(name = "ArticleBody")
    public record PublishedBody(List<org.copydesk.body.Block> blocks, String html, String text) {
        public static PublishedBody of(Body body) {
            return of(body, id -> null);
        }

        /** @param captions the words of its pictures, by the ids of their captions */
        public static PublishedBody of(Body body, Function<UUID, FigureCaption> captions) {
            return new PublishedBody(body.blocks(), body.html(captions), body.text());
        }
    }
}
