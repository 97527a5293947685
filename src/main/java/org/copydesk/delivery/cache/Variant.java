package org.copydesk.delivery.cache;

import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import org.copydesk.platform.web.ETag;

/** An answer in one content coding. */
final class Variant {
    private final byte[] bytes;
    private final ETag etag;
    private final Map<CharSequence, CharSequence> headers;
    private final CharSequence length;

    Variant(byte[] bytes, ETag etag, ContentCoding coding) {
        this.bytes = bytes;
        this.etag = etag;
        CharSequence tag = HttpHeaders.createOptimized(etag.value());
        headers = coding == ContentCoding.IDENTITY
                ? Map.of(HttpHeaders.ETAG, tag)
                : Map.of(HttpHeaders.ETAG, tag, HttpHeaders.CONTENT_ENCODING, coding.token());
        length = HttpHeaders.createOptimized(String.valueOf(bytes.length));
    }

    byte[] bytes() {
        return bytes;
    }

    ETag etag() {
        return etag;
    }

    /** The headers that tell it from the answer in other codings, all but its length. */
    Map<CharSequence, CharSequence> headers() {
        return headers;
    }

    CharSequence length() {
        return length;
    }
}
