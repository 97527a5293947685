package org.copydesk.serving;

import io.vertx.core.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.platform.web.ETag;

/** An answer in one coding, ready to be sent. */
final class Variant {
    private final byte[] bytes;
    private final ETag etag;
    private final Map<CharSequence, CharSequence> headers;
    private final CharSequence length;

    /** @param headers those that all codings of the answer have */
    Variant(byte[] bytes, ETag etag, Map<CharSequence, CharSequence> headers, ContentCoding coding) {
        this.bytes = bytes;
        this.etag = etag;
        this.headers = new LinkedHashMap<>(headers);
        this.headers.put(HttpHeaders.ETAG, HttpHeaders.createOptimized(etag.value()));
        if (coding != ContentCoding.IDENTITY) {
            this.headers.put(HttpHeaders.CONTENT_ENCODING, HttpHeaders.createOptimized(coding.token()));
        }
        length = HttpHeaders.createOptimized(String.valueOf(bytes.length));
    }

    byte[] bytes() {
        return bytes;
    }

    ETag etag() {
        return etag;
    }

    /** All headers of the answer but its length. */
    Map<CharSequence, CharSequence> headers() {
        return headers;
    }

    CharSequence length() {
        return length;
    }
}
