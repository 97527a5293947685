package org.copydesk.platform.net;

import java.time.Duration;
import java.util.Optional;

/**
 * The answer to an outbound call.
 *
 * @param status the last answer's status; 0 if there was none
 * @param failure why there was none, or null
 * @param retryAfter the answer's Retry-After header, or null
 * @param beginning the first kilobyte of the answer's body
 * @param took from the call until the answer was there
 */
public record OutboundAnswer(int status, OutboundFailure failure, String retryAfter, String beginning, Duration took) {

    static OutboundAnswer failed(OutboundFailure failure, Duration took) {
        return new OutboundAnswer(0, failure, null, "", took);
    }

    /** Whether the status is one of 200 to 299. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** In a word why it was no success: that of the failure, or the status. */
    public Optional<String> error() {
        if (isSuccess()) {
            return Optional.empty();
        }
        return Optional.of(failure == null ? "status-" + status : failure.word());
    }
}
