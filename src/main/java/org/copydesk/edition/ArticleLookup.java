package org.copydesk.edition;

import java.time.Instant;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.WithdrawnArticle;

/** The result of looking an article up by id or slug. */
public sealed interface ArticleLookup {
    /** A published article. */
    record Found(ArticleRow article) implements ArticleLookup {}

    /** An earlier slug of a published article, and its present one. */
    record Moved(String slug) implements ArticleLookup {}

    /** An article that was published once. */
    record Withdrawn(WithdrawnArticle article) implements ArticleLookup {
        public Instant at() {
            return article.at();
        }
    }

    /** Nothing that was ever published. */
    record Unknown() implements ArticleLookup {}
}
