package org.copydesk.edition;

import jakarta.inject.Singleton;

/** Renders articles that are not in the edition as if they were. */
@Singleton
public class ArticleRenderer {
    private final ArticleJson json;

    ArticleRenderer(ArticleJson json) {
        this.json = json;
    }

    /** The public JSON object of an article, with its body. */
    public String render(PublishedArticle article) {
        return new ArticleRow(
                        article.id(),
                        article.publishedAt(),
                        article.updatedAt(),
                        article.terms(),
                        json.listing(article),
                        json.body(article))
                .json();
    }
}
