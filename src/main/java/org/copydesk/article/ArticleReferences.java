package org.copydesk.article;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.media.CaptionView;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TagView;

/** The tags, bylines and captions that some articles refer to, read once for all of them. */
record ArticleReferences(
        Map<UUID, TagView> tags, Map<UUID, BylineView> bylines, Map<UUID, List<CaptionView>> captions) {
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

    /** A tag as the edition copies it. */
    static PublishedTag tag(TagView tag) {
        return new PublishedTag(
                tag.slug(), tag.label(), tag.kind().toString(), tag.uri(), tag.code(), tag.labels(), tag.parent());
    }

    /** A section as the edition copies it. */
    static PublishedArticle.Section section(TagView tag) {
        return new PublishedArticle.Section(tag.slug(), tag.label(), tag.uri(), tag.code(), tag.labels());
    }

    /**
     * A byline as the edition copies it.
     *
     * @param role the byline's role on the article, or null for the one it usually has
     */
    static PublishedByline byline(BylineView byline, String role) {
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
