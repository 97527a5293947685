package org.copydesk.article;

import java.time.Duration;
import java.time.Instant;
import org.copydesk.platform.problem.ProblemException;

/** What times in the future an article may be given. */
final class FutureTime {
    private static final Duration FURTHEST = Duration.ofDays(3653);

    private FutureTime() {}

    /**
     * Checks a time.
     *
     * @param pointer where in the request it stands
     * @throws ProblemException 422 for a time that is past, or more than ten years off
     */
    static void require(Instant time, Instant now, String pointer) {
        if (!time.isAfter(now)) {
            throw ProblemException.invalid(pointer, "past", time + " is past; it is " + now + " now.");
        }
        if (time.isAfter(now.plus(FURTHEST))) {
            throw ProblemException.invalid(pointer, "too-far", time + " is more than ten years off.");
        }
    }
}
