package org.copydesk.preview;

import java.time.DateTimeException;
import java.time.Duration;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request for a preview link.
 *
 * @param expiresIn how long it works, as an ISO 8601 duration in days, hours, minutes and seconds
 */
@Schema(name = "PreviewRequest")
public record PreviewRequest(@Schema(format = "duration", examples = "PT24H") String expiresIn) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /**
     * How long the link works.
     *
     * @throws ProblemException 422 if it is no duration, too short or too long
     */
    Duration lifetime(PreviewConfig config) {
        if (expiresIn == null) {
            return config.expiresIn();
        }
        try {
            Duration lifetime = Duration.parse(expiresIn);
            if (lifetime.compareTo(SHORTEST) >= 0 && lifetime.compareTo(config.longest()) <= 0) {
                return lifetime;
            }
        } catch (DateTimeException | ArithmeticException unfit) {
            throw refusal(config);
        }
        throw refusal(config);
    }

    private static ProblemException refusal(PreviewConfig config) {
        return ProblemException.invalid(
                "/expiresIn",
                "duration",
                "expiresIn must be an ISO 8601 duration of at least a second and at most "
                        + config.longest().toDays() + " days, such as PT24H or P7D.");
    }
}
