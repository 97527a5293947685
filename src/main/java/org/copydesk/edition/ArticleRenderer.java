package org.copydesk.edition;

import jakarta.inject.Singleton;
import org.copydesk.body.Body;
import org.copydesk.platform.storage.StoredJson;

/** Renders articles that are not in the edition as if they were, or ahead of the transaction that writes them there. */
@Singleton
public class ArticleRenderer {
    private final ArticleJson json;

    ArticleRenderer(ArticleJson json) {
        this.json = json;
    }

    /** The public JSON object of an article, with its body, in UTF-8. */
    public byte[] render(PublishedArticle article) {
        return new ArticleRow(
                        article.id(),
                        article.publishedAt(),
                        article.updatedAt(),
                        article.terms(),
                        null,
                        json.listing(article),
                        json.body(article))
                .json();
    }

    /** The JSON of a body, as the edition keeps it. */
    public StoredJson renderBody(PublishedArticle.PublishedBody body) {
        return json.body(body);
    }

    /** The same of a body that is not published yet. */
    public StoredJson renderBody(Body body) {
        return json.body(body);
    }

    /** An article with all its pieces, of which that of the body was made before. */
    public RenderedArticle render(PublishedArticle article, StoredJson body) {
        return json.render(article, body);
    }
}
