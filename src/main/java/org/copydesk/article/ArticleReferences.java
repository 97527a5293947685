package org.copydesk.article;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.edition.PublishedByline;
import org.copydesk.edition.PublishedTag;
import org.copydesk.media.CaptionView;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TagView;

/** What articles refer to by ids, read once for all of them. */
record ArticleReferences(
        Map<UUID, TagView> tags, Map<UUID, BylineView> bylines, Map<UUID, List<CaptionView>> captions) {
    List<PublishedTag> tagsOf(Article article) {
        return article.tagIds().stream()
                .map(id -> PublishedTerms.tag(tags.get(id)))
                .toList();
    }

    List<PublishedByline> bylinesOf(Article article) {
        return article.credits().stream()
                .map(credit -> PublishedTerms.byline(bylines.get(credit.bylineId()), credit.role()))
                .toList();
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
        return section == null ? null : PublishedTerms.section(section);
    }
}
