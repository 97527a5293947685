package org.copydesk.article;

import java.time.Instant;
import org.copydesk.edition.ChangeKind;

/**
 * A step changed what readers see of a story. Fired in the step's transaction; it counts once that has committed.
 *
 * @param isScheduled whether its time had come, and nobody took the step
 * @param since when somebody took the step, or the time that it was scheduled for
 */
public record StoryOut(ChangeKind kind, boolean isScheduled, Instant since) {
    static StoryOut byStep(ChangeKind kind, Instant since) {
        return new StoryOut(kind, false, since);
    }

    static StoryOut onTime(ChangeKind kind, Instant due) {
        return new StoryOut(kind, true, due);
    }
}
