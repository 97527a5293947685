package org.copydesk.edition.rendering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.platform.storage.StoredJson;

/**
 * A row of an article list: the keys of a published article and its rendered JSON.
 *
 * @param terms the tags, section and bylines in it: {@code tag-<slug>} and {@code byline-<slug>}, with spaces between
 * @param dataMining what the article itself says of machines, or null
 * @param linked whether its JSON may show other articles beside it
 * @param listing the JSON object without body, in UTF-8
 * @param body the JSON of the body, or null where it was not asked for
 * @param shownAt when the edition showed it last as it is, which renaming a tag moves as well; null in lists
 * @param links the ids of the other articles that its JSON shows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
public record ArticleRow(
        UUID id,
        Instant publishedAt,
        Instant updatedAt,
        String terms,
        Rights.DataMining dataMining,
        boolean linked,
        byte[] listing,
        StoredJson body,
        Instant shownAt,
        List<UUID> links)
        implements SizedRow {

    private static final byte[] BODY = ",\"body\":".getBytes(StandardCharsets.UTF_8);

    /** A row that was read without its body. */
    public ArticleRow(
            UUID id,
            Instant publishedAt,
            Instant updatedAt,
            String terms,
            Rights.DataMining dataMining,
            boolean linked,
            byte[] listing) {
        this(id, publishedAt, updatedAt, terms, dataMining, linked, listing, null);
    }

    /** A row of a list. */
    public ArticleRow(
            UUID id,
            Instant publishedAt,
            Instant updatedAt,
            String terms,
            Rights.DataMining dataMining,
            boolean linked,
            byte[] listing,
            StoredJson body) {
        this(id, publishedAt, updatedAt, terms, dataMining, linked, listing, body, null);
    }

    /** A row that was looked up. */
    public ArticleRow(
            UUID id,
            Instant publishedAt,
            Instant updatedAt,
            String terms,
            Rights.DataMining dataMining,
            boolean linked,
            byte[] listing,
            StoredJson body,
            Instant shownAt) {
        this(id, publishedAt, updatedAt, terms, dataMining, linked, listing, body, shownAt, List.of());
    }

    /** The same with other JSON. */
    public ArticleRow with(byte[] newListing, StoredJson newBody) {
        return new ArticleRow(
                id, publishedAt, updatedAt, terms, dataMining, linked, newListing, newBody, shownAt, links);
    }

    /** The same with JSON that shows other articles. */
    public ArticleRow showing(List<UUID> others, byte[] newListing) {
        return new ArticleRow(id, publishedAt, updatedAt, terms, dataMining, linked, newListing, body, shownAt, others);
    }

    /** The Last-Modified of its JSON; null where that may change with other articles. */
    public Instant lastModified() {
        return linked ? null : modifiedAt();
    }

    /** When what is shown of the article itself changed last. */
    public Instant modifiedAt() {
        return shownAt == null || shownAt.isBefore(updatedAt) ? updatedAt : shownAt;
    }

    @Override
    public long length() {
        return listing.length + (body == null ? 0L : body.length());
    }

    /** The article's JSON object in UTF-8, with the body if it was read. */
    public byte[] json() {
        if (body == null) {
            return listing;
        }
        byte[] value = body.utf8();
        int open = listing.length - 1;
        byte[] json = Arrays.copyOf(listing, open + BODY.length + value.length + 1);
        System.arraycopy(BODY, 0, json, open, BODY.length);
        System.arraycopy(value, 0, json, open + BODY.length, value.length);
        json[json.length - 1] = '}';
        return json;
    }
}
