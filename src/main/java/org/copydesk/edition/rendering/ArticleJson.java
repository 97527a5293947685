package org.copydesk.edition.rendering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.copydesk.body.Body;
import org.copydesk.body.FigureCaption;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.rendering.ArticleRenderer.RenderedArticle;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedArticle.PublishedBody;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.storage.StoredJson;

/**
 * Renders published articles once, when they are published: the public pieces that answers are put together from. The address
 * that the publication gives every article is no part of what is stored, since it follows the configuration.
 */
@Singleton
public class ArticleJson {
    /** What the column holds, in bytes. */
    private static final int LONGEST_LISTING = 1_000_000;

    private final PublicationConfig publication;
    private final ImageAddresses images;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final ObjectWriter publicFields =
            mapper.copy().addMixIn(PublishedArticle.class, WithoutBody.class).writerWithView(Object.class);
    private final ObjectWriter allFields = mapper.copy()
            .addMixIn(PublishedArticle.class, WithoutBody.class)
            .writerWithView(PublishedArticle.Complete.class);

    @JsonIgnoreProperties("body")
    private interface WithoutBody {}

    ArticleJson(PublicationConfig publication, ImageAddresses images) {
        this.publication = publication;
        this.images = images;
    }

    /** @throws ProblemException {@link ErrorCode#INVALID_CONTENT} for more than a list's row holds */
    public byte[] listing(PublishedArticle article) {
        byte[] listing = bytes(publicFields, stored(article));
        if (listing.length > LONGEST_LISTING) {
            throw new ProblemException(
                    ErrorCode.INVALID_CONTENT,
                    "Without its body, the article comes to " + listing.length + " bytes of JSON, and may have "
                            + LONGEST_LISTING + ". Shorten its captions, or spread them over several articles.");
        }
        return listing;
    }

    StoredJson body(PublishedArticle article) {
        return body(article.body());
    }

    /** The JSON of a body. */
    public StoredJson body(PublishedArticle.PublishedBody body) {
        return StoredJson.of(bytes(mapper.writer(), body));
    }

    /** What {@link PublishedBody} is in JSON, where its blocks are that already. */
    @JsonPropertyOrder({"blocks", "html", "text"})
    private record WrittenBody(@JsonRawValue String blocks, String html, String text) {}

    /** The same of a body that is not published yet. */
    StoredJson body(Body body, Function<UUID, FigureCaption> captions) {
        WrittenBody written = new WrittenBody(body.toJson(), body.html(captions), body.text());
        return StoredJson.of(bytes(mapper.writer(), written));
    }

    /** All pieces of an article whose body was rendered before. */
    RenderedArticle render(PublishedArticle article, StoredJson body) {
        return new RenderedArticle(article, listing(article), body, snapshot(article));
    }

    /** The blocks of a rendered body. */
    public JsonNode blocks(StoredJson body) {
        try {
            return mapper.readTree(body.utf8()).get("blocks");
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored body can't be read", damaged);
        }
    }

    /** The JSON of all fields but the body. */
    public StoredJson snapshot(PublishedArticle article) {
        return StoredJson.of(bytes(allFields, stored(article)));
    }

    private PublishedArticle stored(PublishedArticle article) {
        PublishedArticle stored = article.withStoredPictures();
        return publication.urlOf(article.slug()).equals(article.url()) ? stored.at(null) : stored;
    }

    /** A stored listing as it is shown, with the address that the publication gives every article if it has no other. */
    public byte[] addressed(byte[] listing) {
        return images.shown(withUrl(listing));
    }

    private byte[] withUrl(byte[] listing) {
        StoredAddress stored = StoredAddress.in(listing);
        return stored.url() == null ? stored.filled(listing, publication.urlOf(stored.slug())) : listing;
    }

    /** The same before publication. */
    byte[] addressedAhead(byte[] listing) {
        return images.signed(withUrl(listing));
    }

    /** A stored body as it is shown before publication; null stays so. */
    StoredJson addressedAhead(StoredJson body) {
        return body == null ? null : body.completed(images::signed);
    }

    /** A stored body as it is shown; null stays so. */
    public StoredJson addressed(StoredJson body) {
        return body == null ? null : body.completed(images::shown);
    }

    /** A stored caption as it is shown. */
    public String addressed(String caption) {
        return new String(images.shown(caption.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** The address in a stored listing. */
    public String url(byte[] listing) {
        StoredAddress stored = StoredAddress.in(listing);
        return stored.url() == null ? publication.urlOf(stored.slug()) : stored.url();
    }

    /** The article of a snapshot, without its body. */
    public PublishedArticle read(StoredJson snapshot) {
        return read(new SnapshotRow(snapshot));
    }

    /** The article of a snapshot with its body, if that was read. */
    public PublishedArticle read(SnapshotRow row) {
        return read(row, images::shown);
    }

    /** The same before publication. */
    PublishedArticle readAhead(SnapshotRow row) {
        return read(row, images::signed);
    }

    private PublishedArticle read(SnapshotRow row, UnaryOperator<byte[]> addressed) {
        try {
            PublishedArticle article =
                    mapper.readValue(addressed.apply(row.snapshot().utf8()), PublishedArticle.class);
            PublishedArticle shown = article.url() == null ? article.at(publication.urlOf(article.slug())) : article;
            return row.body() == null
                    ? shown
                    : shown.with(mapper.readValue(addressed.apply(row.body().utf8()), PublishedBody.class));
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored article can't be read", damaged);
        }
    }

    /** The fields of a stored listing. */
    public JsonNode fields(byte[] listing) {
        try {
            return mapper.readTree(listing);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored listing can't be read", damaged);
        }
    }

    /** A link to the article of a stored listing. */
    public ArticleLink link(byte[] listing) {
        JsonNode article = fields(withUrl(listing));
        return new ArticleLink(
                UUID.fromString(article.path("id").textValue()),
                article.path("slug").textValue(),
                article.path("url").textValue(),
                article.path("language").textValue(),
                article.path("headline").textValue());
    }

    /** The JSON of links. */
    public JsonNode tree(Object links) {
        return mapper.valueToTree(links);
    }

    /** What is public of a tag by itself. */
    public String term(PublishedTag tag) {
        ObjectNode term = mapper.valueToTree(tag);
        term.remove("parent");
        return term.toString();
    }

    /** What the menu shows of a section. */
    public String section(PublishedTag section) {
        ObjectNode term = mapper.valueToTree(section);
        return term.retain("slug", "label", "labels").toString();
    }

    /** What is public of a byline, with the role it usually has. */
    public String term(PublishedByline byline) {
        ObjectNode term = mapper.valueToTree(byline);
        term.set("role", term.remove("usualRole"));
        return term.toString();
    }

    /** What is public of a caption. */
    public String caption(PublishedCaption caption) {
        return write(publicFields, caption.withStoredPicture());
    }

    /** What is public of a picture. */
    String image(PublishedImage image) {
        return write(publicFields, image.stored());
    }

    private static byte[] bytes(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A snapshot has no value that JSON can't hold", impossible);
        }
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A snapshot has no value that JSON can't hold", impossible);
        }
    }

    /** What is kept of an article, and its body or null, both as JSON. */
    public record SnapshotRow(StoredJson snapshot, StoredJson body) implements SizedRow {
        SnapshotRow(StoredJson snapshot) {
            this(snapshot, null);
        }

        @Override
        public long length() {
            return snapshot.length() + (body == null ? 0L : body.length());
        }
    }
}
