package org.copydesk.delivery.cache;

import java.util.Map;

/**
 * Estimates how many bytes of memory a stored answer and its cache entry take, on a 64-bit JVM with compressed references.
 * {@code AnswerWeightTest} compares the estimate with the objects themselves.
 */
final class AnswerWeight {
    /** The answer's own fields, its maps, its entity tag, its key and the cache's nodes. */
    private static final int ENTRY = 900;

    private static final int VARIANT = 450;
    private static final int HEADER = 110;
    private static final int ARTICLE = 40;

    private AnswerWeight() {}

    /** The weight of a cache entry's key. */
    static int ofKey(String key) {
        return 2 * key.length();
    }

    /** @param bytes the length of the representation before it is encoded; 0 for none */
    static int of(int bytes, Map<CharSequence, CharSequence> headers, int articles) {
        int weight = ENTRY + ARTICLE * articles;
        for (CharSequence value : headers.values()) {
            weight += HEADER + value.length();
        }
        return weight + variants(bytes);
    }

    /** JSON comes to a third of its length in gzip, and to less in Brotli. */
    private static int variants(int bytes) {
        return ContentCoding.isWorthEncoding(bytes) ? 3 * VARIANT + bytes / 5 * 8 : VARIANT + bytes;
    }
}
