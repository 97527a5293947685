package org.copydesk.serving;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.copydesk.platform.web.ETag;
import org.copydesk.platform.web.HttpDates;

/**
 * What a request says of the answer that its sender has (RFC 9110, section 13.2.2).
 *
 * @param ifNoneMatch the header's value, or null
 * @param ifModifiedSince the header's value, or null; counts only without the other
 */
record Preconditions(String ifNoneMatch, String ifModifiedSince) {
    /** Whether the sender has this answer already. */
    boolean areMetBy(ETag etag, Instant lastModified) {
        if (ifNoneMatch != null) {
            return etag.isNamedIn(ifNoneMatch);
        }
        return ifModifiedSince != null
                && lastModified != null
                && HttpDates.isNotAfter(lastModified.truncatedTo(ChronoUnit.SECONDS), ifModifiedSince);
    }
}
