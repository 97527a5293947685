package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change whose delivery was given up.
 *
 * @param change its number
 * @param firstAt when it was tried first
 * @param error in a word why the last attempt failed
 */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        String change, String kind, UUID articleId, int attempts, Instant firstAt, Instant givenUpAt, String error) {}
