package org.copydesk.article.state;

import java.time.Instant;
import org.copydesk.edition.log.ChangeKind;

/**
 * An event: an article was published, updated, corrected or withdrawn. Fired in the step's transaction; observers act after its
 * commit.
 *
 * @param isScheduled whether its time had come, and nobody took the step
 * @param since when somebody took the step, or the time that it was scheduled for
 */
public record ArticlePublished(ChangeKind kind, boolean isScheduled, Instant since) {
    public static ArticlePublished byStep(ChangeKind kind, Instant since) {
        return new ArticlePublished(kind, false, since);
    }

    public static ArticlePublished onTime(ChangeKind kind, Instant due) {
        return new ArticlePublished(kind, true, due);
    }
}
