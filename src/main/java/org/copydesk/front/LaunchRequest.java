package org.copydesk.front;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to launch a front's draft.
 *
 * @param launchAt when the draft goes out as it is now; at once if it is left out
 * @param alert the text that partners are alerted with
 * @param alertArticle the id or slug of the article that the alert is about; the first that is pinned if it is left out
 * @param confirm whether the alert is meant
 */
@Schema(name = "FrontLaunchRequest")
public record LaunchRequest(
        Instant launchAt,
        @Size(min = 1, max = 500) String alert,
        @Size(max = Slugs.MAX_LENGTH) String alertArticle,
        Boolean confirm) {
    /** @param sent null for a request without a body */
    public static LaunchRequest of(LaunchRequest sent) {
        return sent == null ? new LaunchRequest(null, null, null, null) : sent;
    }

    /** @throws ProblemException 422 */
    LaunchRequest requireScheduleAfter(Instant now) {
        if (!launchAt.isAfter(now)) {
            throw ProblemException.invalid(
                    "/launchAt", "future", "launchAt has passed; leave it out to launch at once.");
        }
        if (alert != null) {
            throw ProblemException.invalid(
                    "/alert", "schedule", "An alert goes out with a launch at once; leave launchAt or the alert out.");
        }
        return this;
    }

    boolean confirms() {
        return Boolean.TRUE.equals(confirm);
    }
}
