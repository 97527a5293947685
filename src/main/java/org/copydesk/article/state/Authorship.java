package org.copydesk.article.state;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who began an article and who changed it last, and when. */
@Embeddable
public record Authorship(Instant createdAt, String createdBy, Instant changedAt, String changedBy) {
    public static Authorship begun(String by, Instant now) {
        return new Authorship(now, by, null, null);
    }

    /** Later than before even within one tick of the clock, so that the article's version counts up at every change. */
    public Authorship changed(String by, Instant now) {
        Instant at = changedAt == null || now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
        return new Authorship(createdAt, createdBy, at, by);
    }
}
