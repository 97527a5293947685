package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.copydesk.byline.BylineUse;
import org.copydesk.tag.TagUse;

/** Tells the vocabulary which tags and bylines articles refer to. */
@ApplicationScoped
class VocabularyUse {
    private final ArticleRepository articles;

    VocabularyUse(ArticleRepository articles) {
        this.articles = articles;
    }

    @Produces
    TagUse tagUse() {
        return articles::isTagUsed;
    }

    @Produces
    BylineUse bylineUse() {
        return articles::isBylineUsed;
    }
}
