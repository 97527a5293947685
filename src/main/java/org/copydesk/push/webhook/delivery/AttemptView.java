package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.copydesk.platform.paging.RowPosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a delivery was tried, and what came of it.
 *
 * @param change the change's number
 * @param attempt which one it was, from 1
 * @param status the endpoint's answer, or null if there was none
 * @param error in a word what went wrong, or null
 * @param tookMillis how long it took, in milliseconds
 * @param answer the beginning of the body that came with a refusal, or null
 */
@Schema(name = "DeliveryAttempt")
public record AttemptView(
        UUID id,
        Instant at,
        String change,
        String kind,
        UUID articleId,
        int attempt,
        Integer status,
        String error,
        long tookMillis,
        String answer) {
    /** The attempt's key in the list, the latest first. */
    public RowPosition position() {
        return new RowPosition(at, id);
    }
}
