package org.copydesk.delivery.cache;

import io.vertx.core.http.HttpHeaders;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.copydesk.platform.web.HttpDates;

/**
 * Writes redirects and representations, from memory or just fetched: in the coding that the request accepts, or as 304 to
 * those who have it already. A problem is written by whoever has it.
 */
abstract class AnswerWriter {
    private static final int NOT_MODIFIED = 304;
    private static final int PERMANENT_REDIRECT = 308;

    /** Says that an answer could not be checked against the edition (RFC 9211, section 2; RFC 7234, section 5.5.1). */
    private static final Map<CharSequence, CharSequence> STALE = Map.of(
            HttpHeaders.createOptimized("Warning"), HttpHeaders.createOptimized("110 - \"Response is Stale\""),
            HttpHeaders.createOptimized("Cache-Status"), HttpHeaders.createOptimized("copydesk; hit; detail=stale"));

    /** Headers that a 304 leaves out (RFC 9110, section 15.4.5). */
    private static final Set<String> KNOWN_WITH_REPRESENTATION = Set.of(
            HttpHeaders.CONTENT_TYPE.toString(),
            HttpHeaders.CONTENT_ENCODING.toString(),
            AnswerHeaders.LINK.toString());

    /** A header of the request, its lines joined by commas; or null. */
    abstract String requestHeader(CharSequence name);

    abstract void header(CharSequence name, CharSequence value);

    /** Ends an answer without a body. */
    abstract void end(int status);

    /** Ends a 200 with the variant as its body, which a HEAD leaves out. */
    abstract void end(StoredAnswer answer, Variant variant);

    final void markStale() {
        STALE.forEach(this::header);
    }

    final ContentCoding codingOf(StoredAnswer answer) {
        return answer.codingFor(requestHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    /** Writes an answer; a representation may have to be encoded for it. */
    final void write(StoredAnswer answer) {
        if (answer.isRedirect()) {
            answer.headers().forEach(this::header);
            end(PERMANENT_REDIRECT);
        } else {
            write(answer, answer.in(codingOf(answer)));
        }
    }

    /** Writes a representation in this coding. */
    final void write(StoredAnswer answer, Variant variant) {
        boolean isKnown = isKnown(answer, variant);
        BiConsumer<CharSequence, CharSequence> header = isKnown ? this::headerUnlessKnown : this::header;
        answer.headers().forEach(header);
        variant.headers().forEach(header);
        if (isKnown) {
            end(NOT_MODIFIED);
        } else {
            header(HttpHeaders.CONTENT_LENGTH, variant.length());
            end(answer, variant);
        }
    }

    private void headerUnlessKnown(CharSequence name, CharSequence value) {
        if (!KNOWN_WITH_REPRESENTATION.contains(name.toString())) {
            header(name, value);
        }
    }

    /** Whether the sender has this answer already (RFC 9110, section 13.2.2). */
    private boolean isKnown(StoredAnswer answer, Variant variant) {
        String ifNoneMatch = requestHeader(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null) {
            return variant.etag().isNamedIn(ifNoneMatch);
        }
        String ifModifiedSince = answer.lastModified() == null ? null : requestHeader(HttpHeaders.IF_MODIFIED_SINCE);
        return ifModifiedSince != null
                && HttpDates.isNotAfter(answer.lastModified().truncatedTo(ChronoUnit.SECONDS), ifModifiedSince);
    }
}
