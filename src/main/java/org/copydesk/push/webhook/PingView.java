package org.copydesk.push.webhook;

import org.copydesk.platform.net.OutboundAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outcome of a ping.
 *
 * @param status the endpoint's answer, or null if there was none
 * @param error in a word what went wrong, or null
 * @param tookMillis how long it took, in milliseconds
 * @param answer the beginning of the answer's body, or null
 */
@Schema(name = "Ping")
record PingView(boolean delivered, Integer status, String error, long tookMillis, String answer) {
    static PingView from(OutboundAnswer answer) {
        return new PingView(
                answer.isSuccess(),
                answer.status() == 0 ? null : answer.status(),
                answer.error().orElse(null),
                answer.took().toMillis(),
                answer.beginning().isEmpty() ? null : answer.beginning());
    }
}
