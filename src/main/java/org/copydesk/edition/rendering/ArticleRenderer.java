package org.copydesk.edition.rendering;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.copydesk.body.Body;
import org.copydesk.body.FigureCaption;
import org.copydesk.edition.rendering.ArticleJson.SnapshotRow;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.platform.storage.StoredJson;

/**
 * Renders articles as the edition stores them: for previews, for advance copies, and before the transaction that publishes
 * them; and makes of what is stored what is shown.
 */
@Singleton
public class ArticleRenderer {
    private final ArticleJson json;

    ArticleRenderer(ArticleJson json) {
        this.json = json;
    }

    /** The public JSON object of an article before its publication, with its body, in UTF-8. */
    public byte[] render(PublishedArticle article) {
        return new ArticleRow(
                        article.id(),
                        article.publishedAt(),
                        article.updatedAt(),
                        article.terms(),
                        null,
                        false,
                        json.addressedAhead(json.listing(article)),
                        json.addressedAhead(json.body(article)))
                .json();
    }

    /** A stored listing as it is shown, with the address that the publication gives every article if it has no other. */
    public byte[] addressed(byte[] listing) {
        return json.addressed(listing);
    }

    /** An article before its publication as a row of a list. */
    public ArticleRow renderListing(PublishedArticle article) {
        return new ArticleRow(
                article.id(),
                article.publishedAt(),
                article.updatedAt(),
                article.terms(),
                null,
                false,
                json.addressedAhead(json.listing(article)));
    }

    /** The public JSON of a picture before anything published shows it. */
    public String renderAhead(PublishedImage image) {
        return new String(
                json.addressedAhead(json.image(image).getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** The public JSON of a picture, as the edition keeps it; {@link #addressed(String)} makes of it what is shown. */
    public String render(PublishedImage image) {
        return json.image(image);
    }

    /** A stored caption or picture as it is shown. */
    public String addressed(String stored) {
        return json.addressed(stored);
    }

    /** The same before publication. */
    public byte[] addressedAhead(byte[] listing) {
        return json.addressedAhead(listing);
    }

    /** A stored body as it is shown before publication; null stays so. */
    public StoredJson addressedAhead(StoredJson body) {
        return json.addressedAhead(body);
    }

    /** A stored body as it is shown; null stays so. */
    public StoredJson addressed(StoredJson body) {
        return json.addressed(body);
    }

    /** The JSON of a body, as the edition keeps it. */
    public StoredJson renderBody(PublishedArticle.PublishedBody body) {
        return json.body(body);
    }

    /** The same of a body that is not published yet, with the words of its pictures by the ids of their captions. */
    public StoredJson renderBody(Body body, Function<UUID, FigureCaption> captions) {
        return json.body(body, captions);
    }

    /** An article with all its pieces, of which that of the body was made before. */
    public RenderedArticle render(PublishedArticle article, StoredJson body) {
        return json.render(article, body);
    }

    /** Reads an article that is not published of the two texts that are kept of it; the second is its body. */
    public PublishedArticle readAhead(StoredJson snapshot, StoredJson body) {
        return json.readAhead(new SnapshotRow(snapshot, body));
    }

    /**
     * A published article with the pieces that answers are put together from.
     *
     * @param listing the public JSON object without body, in UTF-8
     * @param body the JSON of the body alone
     * @param snapshot the JSON of all fields but the body
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
    public record RenderedArticle(PublishedArticle article, byte[] listing, StoredJson body, StoredJson snapshot) {}
}
