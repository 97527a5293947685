package org.copydesk.article.state;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.copydesk.platform.problem.ProblemException;

/**
 * The published state of an article: how many versions, which revision, and when.
 *
 * @param version the number of published versions
 * @param publishedRevision the number of the save that readers see
 * @param publishedAt the first publication; before it, the time that the story was printed with, or null
 * @param updatedAt the latest publication, or null
 */
@Embeddable
public record PublicationState(int version, int publishedRevision, Instant publishedAt, Instant updatedAt) {
    public static final PublicationState NEVER = new PublicationState(0, 0, null, null);

    /**
     * Keeps the time that the story was printed with, until its first publication here.
     *
     * @throws ProblemException 422 for another time than the one that readers know
     */
    public PublicationState printedAt(Instant time) {
        if (version == 0) {
            return new PublicationState(version, publishedRevision, time, updatedAt);
        }
        if (time != null && !time.equals(publishedAt)) {
            throw ProblemException.invalid(
                    "/publishedAt", "immutable", "The time of the first publication stays; leave it out or repeat it.");
        }
        return this;
    }

    /** The same with another time of the first publication. */
    public PublicationState dated(Instant time) {
        return new PublicationState(version, publishedRevision, time, updatedAt);
    }

    /** The same, where a later save says again what readers see. */
    public PublicationState shownBy(int revision) {
        return new PublicationState(version, revision, publishedAt, updatedAt);
    }

    /** @throws ProblemException 422 if the story was printed in the future */
    public PublicationState next(int revision, Instant now) {
        if (publishedAt != null && publishedAt.isAfter(now)) {
            throw ProblemException.invalid(
                    "/publishedAt",
                    "future",
                    "publishedAt lies in the future (" + publishedAt
                            + "); set the time that the story was printed at.");
        }
        return new PublicationState(version + 1, revision, publishedAt == null ? now : publishedAt, now);
    }
}
