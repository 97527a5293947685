package org.copydesk.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.article.manuscript.Credit;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.BodyRequest;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.article.request.ArticleRequest.SeriesRequest;
import org.copydesk.edition.snapshot.PlacedTag;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Series;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TagView;

/** The tags, bylines and captions that some articles refer to, read once for all of them. */
public record ArticleReferences(
        Map<UUID, TagView> tags,
        Map<String, TagView> tagsBySlug,
        Map<UUID, BylineView> bylines,
        Map<UUID, List<CaptionView>> captions) {
    /** How many tags of a hierarchy an article is listed under beside its own. */
    private static final int MOST_ABOVE = 200;

    List<PublishedTag> tagsOf(Article article) {
        return article.tagIds().stream().map(id -> tag(tags.get(id))).toList();
    }

    List<PublishedByline> bylinesOf(Article article) {
        return article.credits().stream()
                .map(credit -> byline(bylines.get(credit.bylineId()), credit.role()))
                .toList();
    }

    /** The byline as printed; where nobody wrote one, it is made of the bylines. */
    String bylineOf(Article article) {
        String printed = article.manuscript().bylineLine();
        return printed == null ? PublishedByline.line(bylinesOf(article)) : printed;
    }

    List<CaptionView> captionsOf(Article article) {
        return captions.getOrDefault(article.id(), List.of());
    }

    TagView sectionTag(Article article) {
        return article.manuscript().sectionId() == null
                ? null
                : tags.get(article.manuscript().sectionId());
    }

    PublishedArticle.Section sectionOf(Article article) {
        TagView section = sectionTag(article);
        return section == null ? null : section(section);
    }

    List<PlacedTag> hierarchyOf(Article article) {
        return hierarchy(
                sectionTag(article), article.tagIds().stream().map(tags::get).toList(), tagsBySlug);
    }

    /**
     * The section, and all that is above it and above the tags.
     *
     * @param section or null
     * @param bySlug the present tags, those above included
     */
    public static List<PlacedTag> hierarchy(TagView section, List<TagView> tags, Map<String, TagView> bySlug) {
        Map<String, PlacedTag> placed = new LinkedHashMap<>();
        if (section != null) {
            place(section, bySlug, placed);
        }
        tags.stream()
                .map(TagView::parent)
                .filter(bySlug::containsKey)
                .forEach(parent -> place(bySlug.get(parent), bySlug, placed));
        return placed.values().stream().limit(MOST_ABOVE).toList();
    }

    private static void place(TagView lowest, Map<String, TagView> bySlug, Map<String, PlacedTag> placed) {
        for (TagView at = lowest; at != null && !placed.containsKey(at.slug()); at = bySlug.get(at.parent())) {
            placed.put(at.slug(), new PlacedTag(tag(at), at.position()));
        }
    }

    /** The part that an article is in the first series among its tags, or null. */
    Series seriesOf(Article article) {
        Integer part = article.manuscript().relations().seriesPart();
        return part == null ? null : Series.part(part).among(tagsOf(article));
    }

    /** A request that would write an article as it stands. */
    ArticleRequest requestOf(Article article, BodyRequest body) {
        Manuscript manuscript = article.manuscript();
        TagView section = sectionTag(article);
        Series series = seriesOf(article);
        Function<Credit, String> slug = credit -> bylines.get(credit.bylineId()).slug();
        return new ArticleRequest(
                article.slugChosen() || article.version() > 0 ? article.slug() : null,
                manuscript.language(),
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.slugline(),
                manuscript.bylineLine(),
                article.credits().stream()
                        .map(credit -> new CreditRequest(slug.apply(credit), credit.role()))
                        .toList(),
                section == null ? null : section.slug(),
                tagsOf(article).stream().map(PublishedTag::slug).toList(),
                manuscript.dateline(),
                article.publication().publishedAt(),
                captionsOf(article).stream().map(CaptionRequest::of).collect(Collectors.toList()),
                body,
                manuscript.rights(),
                manuscript.source(),
                manuscript.urgency(),
                manuscript.genre(),
                manuscript.editorialNote(),
                manuscript.canonicalUrl(),
                article.schedule().embargoUntil(),
                manuscript.relations().related().stream().map(UUID::toString).toList(),
                manuscript.relations().relatedOff(),
                series == null ? null : new SeriesRequest(series.slug(), series.part()),
                Objects.toString(manuscript.relations().translationOf(), null),
                article.schedule().expireAt());
    }

    /** A tag as the edition copies it. */
    public static PublishedTag tag(TagView tag) {
        return new PublishedTag(
                tag.slug(), tag.label(), tag.kind().toString(), tag.uri(), tag.code(), tag.labels(), tag.parent());
    }

    /** A section as the edition copies it. */
    public static PublishedArticle.Section section(TagView tag) {
        return new PublishedArticle.Section(tag.slug(), tag.label(), tag.uri(), tag.code(), tag.labels());
    }

    /**
     * A byline as the edition copies it.
     *
     * @param role the byline's role on the article, or null for the one it usually has
     */
    public static PublishedByline byline(BylineView byline, String role) {
        return new PublishedByline(
                byline.slug(),
                byline.name(),
                byline.kind().toString(),
                role == null ? byline.role() : role,
                byline.affiliation(),
                byline.role(),
                byline.bio(),
                byline.links());
    }
}
