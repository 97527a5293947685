package org.copydesk.edition.log;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the change log. It is fired as an event in the transaction that appends it, and counts once that has committed.
 *
 * @param number from 1, in the order of commits, without gaps
 * @param version of the article, as the change made it
 * @param reason the public note of a correction or the reason of a withdrawal, or null
 */
public record ChangeRow(long number, ChangeKind kind, Instant at, UUID articleId, int version, String reason) {
    boolean takesBack() {
        return kind == ChangeKind.WITHDRAWN || kind == ChangeKind.KILLED;
    }
}
