package org.copydesk.delivery.cache;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem;
import org.copydesk.platform.web.ETag;

/**
 * A cached answer, with the position in the change log that it is valid for. It is one of three: a representation with
 * its variants, a redirect, or a problem.
 */
final class StoredAnswer {
    private final long asOf;
    private final byte[] bytes;
    private final String mediaType;
    private final ETag etag;
    private final Instant lastModified;
    private final Instant until;
    private final boolean empty;
    private final List<UUID> articles;
    private final Problem problem;
    private final Map<CharSequence, CharSequence> headers;
    private final Map<ContentCoding, Variant> variants = new ConcurrentHashMap<>(4);

    private StoredAnswer(long asOf, Representation shown, Problem problem, Map<CharSequence, CharSequence> headers) {
        this.asOf = asOf;
        this.bytes = shown == null ? null : shown.bytes();
        this.mediaType = shown == null ? null : shown.mediaType();
        this.etag = shown == null ? null : ETag.ofBytes(bytes);
        this.lastModified = shown == null ? null : shown.lastModified();
        this.until = shown == null ? null : shown.until();
        this.empty = shown != null && shown.isEmpty();
        this.articles = shown == null ? List.of() : List.copyOf(shown.subjects().articles());
        this.problem = problem;
        this.headers = headers;
    }

    static StoredAnswer of(long asOf, Representation shown, Map<CharSequence, CharSequence> headers) {
        return new StoredAnswer(asOf, shown, null, headers);
    }

    /** @param headers {@code Location} among them */
    static StoredAnswer ofRedirect(long asOf, Map<CharSequence, CharSequence> headers) {
        return new StoredAnswer(asOf, null, null, headers);
    }

    /** @param headers those beside the ones that every problem has */
    static StoredAnswer of(long asOf, Problem problem, Map<CharSequence, CharSequence> headers) {
        return new StoredAnswer(asOf, null, problem, headers);
    }

    boolean isGoodAt(long position, Instant now) {
        return asOf == position && (until == null || now.isBefore(until));
    }

    long asOf() {
        return asOf;
    }

    boolean isRepresentation() {
        return bytes != null;
    }

    boolean isRedirect() {
        return bytes == null && problem == null;
    }

    /** Whether it is a list with nothing on it. There are as many of them as there are words to ask for. */
    boolean isEmpty() {
        return empty;
    }

    /** The problem, or null. */
    Problem problem() {
        return problem;
    }

    /** Whether the database could not be asked. */
    boolean isUnavailable() {
        return problem != null && problem.status() == ErrorCode.UNAVAILABLE.status();
    }

    /** The headers that it has in every coding. */
    Map<CharSequence, CharSequence> headers() {
        return headers;
    }

    List<UUID> articles() {
        return articles;
    }

    String mediaType() {
        return mediaType;
    }

    Instant lastModified() {
        return lastModified;
    }

    /** Whether {@code If-Match} names this representation, in whatever coding its sender read it. */
    boolean isNamedInCodingIn(String ifMatch) {
        return Arrays.stream(ContentCoding.values())
                .anyMatch(coding -> etag.with(coding.tagSuffix()).isStronglyNamedIn(ifMatch));
    }

    ETag etag() {
        return etag;
    }

    ContentCoding codingFor(String acceptEncoding) {
        return ContentCoding.of(acceptEncoding, bytes.length);
    }

    /** The representation in this coding if somebody has asked for it before, or null. */
    Variant ready(ContentCoding coding) {
        return variants.get(coding);
    }

    /** The representation in this coding; the first time, this takes a while. */
    Variant in(ContentCoding coding) {
        Variant known = ready(coding);
        if (known == null) {
            known = new Variant(coding.apply(bytes), etag.with(coding.tagSuffix()), coding);
            variants.put(coding, known);
        }
        return known;
    }

    /** The bytes of memory that it takes with the variants that it may come to have, rounded up. */
    int weight() {
        return AnswerWeight.of(bytes == null ? 0 : bytes.length, headers, articles.size());
    }
}
