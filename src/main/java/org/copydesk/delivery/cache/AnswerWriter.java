package org.copydesk.delivery.cache;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.HttpDates;

/**
 * Writes redirects and representations, from memory or just fetched: in the coding that the request accepts, or as 304 to
 * those who have it already. A problem is written by whoever has it.
 */
abstract class AnswerWriter {
    private static final int NOT_MODIFIED = 304;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Duration LONGEST_READ = Duration.ofMinutes(1);

    /** Says that an answer could not be checked against the edition (RFC 9211, section 2; RFC 7234, section 5.5.1). */
    private static final Map<CharSequence, CharSequence> STALE = Map.of(
            HttpHeaders.createOptimized("Warning"), HttpHeaders.createOptimized("110 - \"Response is Stale\""),
            HttpHeaders.createOptimized("Cache-Status"), HttpHeaders.createOptimized("copydesk; hit; detail=stale"));

    /** Headers that a 304 leaves out (RFC 9110, section 15.4.5). */
    private static final Set<String> KNOWN_WITH_REPRESENTATION = Set.of(
            HttpHeaders.CONTENT_TYPE.toString(),
            HttpHeaders.CONTENT_ENCODING.toString(),
            AnswerHeaders.LINK.toString());

    private final Instant now;
    private final Preconditions preconditions = new Preconditions(this::requestHeader);

    /** @param now when the answer goes out */
    AnswerWriter(Instant now) {
        this.now = now;
    }

    /** A header of the request, its lines joined by commas; or null. */
    abstract String requestHeader(CharSequence name);

    abstract void header(CharSequence name, CharSequence value);

    /** Ends an answer without a body. */
    abstract void end(int status);

    /** Answers with a problem instead. */
    abstract void refuse(ProblemException problem);

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
        Preconditions.Outcome outcome = preconditions.of(answer, variant);
        if (outcome == Preconditions.Outcome.FAILED) {
            refuse(new ProblemException(
                            ErrorCode.STALE,
                            "What stands here was changed since you read it. Read it again, without a condition.")
                    .with("currentETag", variant.etag().value()));
            return;
        }
        boolean isKnown = outcome == Preconditions.Outcome.NOT_MODIFIED;
        BiConsumer<CharSequence, CharSequence> header = isKnown ? this::headerUnlessKnown : this::header;
        answer.headers().forEach(header);
        variant.headers().forEach(header);
        if (answer.lastModified() != null && answer.lastModified().isAfter(now.minus(LONGEST_READ))) {
            // No answer may have changed after its own Date (RFC 9110, section 8.8.2.1), which it got when the request
            // came.
            String date = HttpDates.format(now);
            header(HttpHeaders.DATE, date);
            if (answer.lastModified().isAfter(now)) {
                header(HttpHeaders.LAST_MODIFIED, date);
            }
        }
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
}
