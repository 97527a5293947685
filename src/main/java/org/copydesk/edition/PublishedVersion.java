package org.copydesk.edition;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.rendering.ArticleRenderer.RenderedArticle;
import org.copydesk.edition.snapshot.PublishedArticle;

/**
 * A version of an article to be published.
 *
 * @param earlierSlugs slugs that lead to the article, beside its own and those that it has in the edition already
 * @param reason the public note of a correction, or null
 */
public record PublishedVersion(RenderedArticle rendered, List<String> earlierSlugs, ChangeKind kind, String reason) {
    PublishedArticle article() {
        return rendered.article();
    }

    /** Whether the article may have been withdrawn before: it is published anew, and not for the first time. */
    boolean mayComeBack() {
        return kind == ChangeKind.PUBLISHED && article().version() > 1;
    }

    Stream<EditionSlug> slugs() {
        return Stream.concat(Stream.of(article().slug()), earlierSlugs.stream())
                .distinct()
                .map(slug -> new EditionSlug(slug, article().id()));
    }
}
