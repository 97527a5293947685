package org.copydesk.edition.audience;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.copydesk.platform.storage.StoredJson;

/**
 * The latest version of a published article.
 *
 * @param changeNumber its newest row in the change log
 * @param json the public JSON object without body, in UTF-8
 * @param body the JSON of the body, or null where it was not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
public record LiveArticle(UUID id, int version, long changeNumber, byte[] json, StoredJson body) {
    LiveArticle(UUID id, int version, long changeNumber, byte[] json) {
        this(id, version, changeNumber, json, null);
    }

    /** The same with other JSON. */
    LiveArticle with(byte[] newJson, StoredJson newBody) {
        return new LiveArticle(id, version, changeNumber, newJson, newBody);
    }

    /** In bytes of JSON; 0 where the body was not asked for. */
    int bodyLength() {
        return body == null ? 0 : body.length();
    }

    /** The public JSON object without body. */
    public String listing() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
