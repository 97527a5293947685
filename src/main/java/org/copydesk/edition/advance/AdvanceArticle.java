package org.copydesk.edition.advance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.platform.storage.StoredJson;

/**
 * The present state of an advance copy.
 *
 * @param number grows with every change of any copy
 * @param at when it changed
 * @param reason why it was revoked, or null while it is valid
 * @param listing the public JSON object without body, with {@code embargoUntil}; null for a revoked one
 * @param body the JSON of the body, or null where it was not asked for or is not there any more
 */
public record AdvanceArticle(UUID id, long number, Instant at, String reason, String listing, StoredJson body) {
    /** The version that an article has which was never published. */
    public static final int VERSION = 0;

    AdvanceArticle(UUID id, long number, Instant at, String reason, String listing) {
        this(id, number, at, reason, listing, null);
    }

    /** The same with other JSON. */
    AdvanceArticle with(String newListing, StoredJson newBody) {
        return new AdvanceArticle(id, number, at, reason, newListing, newBody);
    }

    /** In bytes of JSON; 0 where the body was not asked for. */
    int bodyLength() {
        return body == null ? 0 : body.length();
    }

    public boolean stands() {
        return reason == null;
    }

    /** The article in the form that published ones are handed out in. */
    public LiveArticle article() {
        return new LiveArticle(id, VERSION, 0, listing.getBytes(StandardCharsets.UTF_8), body);
    }
}
