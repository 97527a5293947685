package org.copydesk.webhook.dispatch;

import java.time.Instant;
import org.copydesk.platform.net.OutboundAnswer;

/**
 * What came of a delivery.
 *
 * @param answer null if it was not tried: there was nothing to tell any more, or it has to wait behind another one
 * @param at when it was tried
 */
record Outcome(Delivery delivery, OutboundAnswer answer, Instant at) {
    boolean isTried() {
        return answer != null;
    }

    boolean isDone() {
        return isTried() ? answer.isSuccess() : delivery.body() == null;
    }

    boolean isGone() {
        return isTried() && answer.status() == 410;
    }
}
