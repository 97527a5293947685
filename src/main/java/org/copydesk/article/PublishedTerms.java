package org.copydesk.article;

import org.copydesk.edition.PublishedArticle.Section;
import org.copydesk.edition.PublishedByline;
import org.copydesk.edition.PublishedTag;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TagView;

/** What the edition copies of the desk's vocabulary. */
final class PublishedTerms {
    private PublishedTerms() {}

    static PublishedTag tag(TagView tag) {
        return new PublishedTag(
                tag.slug(), tag.label(), tag.kind().toString(), tag.uri(), tag.code(), tag.labels(), tag.parent());
    }

    static Section section(TagView tag) {
        return new Section(tag.slug(), tag.label());
    }

    /** @param role the byline's role on the article, or null for the one it usually has */
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
