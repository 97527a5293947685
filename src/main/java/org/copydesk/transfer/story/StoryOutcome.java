package org.copydesk.transfer.story;

import java.util.UUID;
import org.copydesk.platform.ImportOutcome;
import org.copydesk.platform.problem.ProblemException;

/**
 * The outcome of importing one story: stored, or refused.
 *
 * @param loaded null if it was refused
 * @param articleId null if it was refused
 * @param problem why it was refused, or null
 */
public record StoryOutcome(ImportOutcome loaded, UUID articleId, ProblemException problem) {
    static StoryOutcome of(ImportOutcome loaded, UUID articleId) {
        return new StoryOutcome(loaded, articleId, null);
    }

    static StoryOutcome refused(ProblemException problem) {
        return new StoryOutcome(null, null, problem);
    }
}
