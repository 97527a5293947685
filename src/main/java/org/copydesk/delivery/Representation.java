package org.copydesk.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.copydesk.platform.web.ETag;

/**
 * What an address shows, as bytes of JSON.
 *
 * @param lastModified null where no single time makes sense, as for lists
 * @param next where the list goes on, as a path with query; null on a last page and for what is no list
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody
record Representation(byte[] bytes, ETag etag, Instant lastModified, String next) {
    static Representation of(String json, Instant lastModified) {
        return of(json, lastModified, null);
    }

    static Representation of(String json, Instant lastModified, String next) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Representation(bytes, ETag.ofBytes(bytes), lastModified, next);
    }
}
