package org.copydesk.serving;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.platform.problem.Problem;
import org.copydesk.platform.web.ETag;

/**
 * An answer that is kept, and the position in the change log that it is good for. It is one of three: a representation
 * with its variants, an earlier address, or a problem.
 */
final class StoredAnswer {
    private static final int OVERHEAD = 1_500;

    private final long asOf;
    private final PublicAnswer shown;
    private final Problem problem;
    private final ETag etag;
    private final Map<CharSequence, CharSequence> headers;
    private final Map<ContentCoding, Variant> variants = new ConcurrentHashMap<>();

    private StoredAnswer(
            long asOf, PublicAnswer shown, Problem problem, ETag etag, Map<CharSequence, CharSequence> headers) {
        this.asOf = asOf;
        this.shown = shown;
        this.problem = problem;
        this.etag = etag;
        this.headers = headers;
    }

    static StoredAnswer of(long asOf, Representation shown, Map<CharSequence, CharSequence> headers) {
        return new StoredAnswer(asOf, shown, null, ETag.ofBytes(shown.bytes()), headers);
    }

    static StoredAnswer of(long asOf, Moved moved, Map<CharSequence, CharSequence> headers) {
        return new StoredAnswer(asOf, moved, null, null, headers);
    }

    static StoredAnswer of(long asOf, Problem problem) {
        return new StoredAnswer(asOf, null, problem, null, Map.of());
    }

    boolean isGoodAt(long position, Instant now) {
        return asOf == position
                && !(shown instanceof Representation page && page.until() != null && !now.isBefore(page.until()));
    }

    long asOf() {
        return asOf;
    }

    /** What is shown, or null for a problem. */
    PublicAnswer shown() {
        return shown;
    }

    /** The problem, or null. */
    Problem problem() {
        return problem;
    }

    Map<CharSequence, CharSequence> headers() {
        return headers;
    }

    Collection<UUID> articles() {
        return shown instanceof Representation page ? page.subjects().articles() : List.of();
    }

    Instant lastModified() {
        return shown instanceof Representation page ? page.lastModified() : null;
    }

    ContentCoding codingFor(String acceptEncoding) {
        return ContentCoding.of(acceptEncoding, ((Representation) shown).bytes().length);
    }

    /** The representation in this coding if somebody has asked for it before, or null. */
    Variant ready(ContentCoding coding) {
        return variants.get(coding);
    }

    /** The representation in this coding; the first time, this takes a while. */
    Variant in(ContentCoding coding) {
        Variant known = ready(coding);
        if (known == null) {
            byte[] bytes = coding.apply(((Representation) shown).bytes());
            known = new Variant(bytes, etag.with(coding.tagSuffix()), headers, coding);
            variants.put(coding, known);
        }
        return known;
    }

    /** About how many bytes of memory it takes, with the variants that it may come to have. */
    int weight() {
        return OVERHEAD + (shown instanceof Representation page ? page.bytes().length / 5 * 8 : 0);
    }
}
