package org.copydesk.edition.rendering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.platform.storage.StoredJson;

/**
 * A row of an article list: the keys of a published article and its rendered JSON.
 *
 * @param terms the tags, section and bylines in it: {@code tag-<slug>} and {@code byline-<slug>}, with spaces between
 * @param dataMining what the article itself says of machines, or null
 * @param listing the JSON object without body, in UTF-8
 * @param body the JSON of the body, or null where it was not asked for
 * @param shownAt when the edition showed it last as it is, which renaming a tag moves as well; null in lists
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
public record ArticleRow(
        UUID id,
        Instant publishedAt,
        Instant updatedAt,
        String terms,
        Rights.DataMining dataMining,
        byte[] listing,
        StoredJson body,
        Instant shownAt)
        implements SizedRow {

    private static final byte[] BODY = ",\"body\":".getBytes(StandardCharsets.UTF_8);

    /** A row that was read without its body. */
    public ArticleRow(
            UUID id,
            Instant publishedAt,
            Instant updatedAt,
            String terms,
            Rights.DataMining dataMining,
            byte[] listing) {
        this(id, publishedAt, updatedAt, terms, dataMining, listing, null);
    }

    /** A row of a list. */
    public ArticleRow(
            UUID id,
            Instant publishedAt,
            Instant updatedAt,
            String terms,
            Rights.DataMining dataMining,
            byte[] listing,
            StoredJson body) {
        this(id, publishedAt, updatedAt, terms, dataMining, listing, body, null);
    }

    /** The same with other JSON. */
    public ArticleRow with(byte[] newListing, StoredJson newBody) {
        return new ArticleRow(id, publishedAt, updatedAt, terms, dataMining, newListing, newBody, shownAt);
    }

    /** When what is shown changed last. */
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
