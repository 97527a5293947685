package org.copydesk.delivery.cache;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.platform.web.HttpDates;

/**
 * Evaluates the preconditions of a read in the order of RFC 9110, section 13.2.2. A date that can't be read is no condition.
 *
 * @param header gives a header of the request, its lines joined by commas; or null
 */
record Preconditions(Function<CharSequence, String> header) {
    private static final CharSequence IF_UNMODIFIED_SINCE = HttpHeaders.createOptimized("If-Unmodified-Since");

    /** What a request is answered with. */
    enum Outcome {
        /** The representation. */
        SEND,
        /** 304: the sender has it already. */
        NOT_MODIFIED,
        /** 412: the sender wants it only as it was. */
        FAILED
    }

    Outcome of(StoredAnswer answer, Variant variant) {
        String ifMatch = header.apply(HttpHeaders.IF_MATCH);
        boolean isUnwanted = ifMatch == null ? isModifiedSince(answer) : !answer.isNamedInCodingIn(ifMatch);
        if (isUnwanted) {
            return Outcome.FAILED;
        }
        String ifNoneMatch = header.apply(HttpHeaders.IF_NONE_MATCH);
        boolean isKnown =
                ifNoneMatch == null ? isUnmodifiedSince(answer) : variant.etag().isNamedIn(ifNoneMatch);
        return isKnown ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }

    private boolean isModifiedSince(StoredAnswer answer) {
        return date(IF_UNMODIFIED_SINCE)
                .filter(date -> answer.lastModified() != null && seconds(answer).isAfter(date))
                .isPresent();
    }

    private boolean isUnmodifiedSince(StoredAnswer answer) {
        return date(HttpHeaders.IF_MODIFIED_SINCE)
                .filter(date ->
                        answer.lastModified() != null && !seconds(answer).isAfter(date))
                .isPresent();
    }

    private Optional<Instant> date(CharSequence name) {
        return HttpDates.parse(header.apply(name));
    }

    private static Instant seconds(StoredAnswer answer) {
        return answer.lastModified().truncatedTo(ChronoUnit.SECONDS);
    }
}
