package org.copydesk.edition.log;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the change log. It is fired as an event in the transaction that appends it, and counts once that has committed.
 *
 * @param number from 1, in the order of commits, without gaps
 * @param articleId null for a change of a front
 * @param version of the article, as the change made it; for a front, the number of the launch
 * @param reason the public note of a correction, the reason of a withdrawal or the text of an alert, or null
 * @param front its slug; null for a change of an article
 */
public record ChangeRow(
        long number, ChangeKind kind, Instant at, UUID articleId, int version, String reason, String front) {
    /** A change of an article. */
    public ChangeRow(long number, ChangeKind kind, Instant at, UUID articleId, int version, String reason) {
        this(number, kind, at, articleId, version, reason, null);
    }

    /** Whether it is about an article. */
    public boolean isOfArticle() {
        return articleId != null;
    }

    boolean takesBack() {
        return kind == ChangeKind.WITHDRAWN || kind == ChangeKind.KILLED;
    }
}
