package org.copydesk.serving;

import io.vertx.core.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.copydesk.platform.web.ETag;

/** An answer in one coding, ready to be sent. */
final class Variant {
    /** Headers that whoever has the answer has already. */
    private static final Set<String> KNOWN_WITH_IT = Set.of(
            HttpHeaders.CONTENT_TYPE.toString(),
            HttpHeaders.CONTENT_ENCODING.toString(),
            AnswerHeaders.LINK.toString());

    private final byte[] bytes;
    private final ETag etag;
    private final Map<CharSequence, CharSequence> headers;
    private final Map<CharSequence, CharSequence> headersOfUnchanged;
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
        headersOfUnchanged = new LinkedHashMap<>(this.headers);
        headersOfUnchanged.keySet().removeIf(name -> KNOWN_WITH_IT.contains(name.toString()));
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

    /** The headers of a 304 (RFC 9110, section 15.4.5). */
    Map<CharSequence, CharSequence> headersOfUnchanged() {
        return headersOfUnchanged;
    }

    CharSequence length() {
        return length;
    }
}
