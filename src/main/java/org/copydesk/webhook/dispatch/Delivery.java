package org.copydesk.webhook.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/**
 * A change that is to be delivered.
 *
 * @param wasWaiting whether it was tried, or had to wait, before
 * @param attemptsBefore how often it was tried before
 * @param firstAt when it was tried first, or null
 * @param happenedAt when the article changed
 * @param body the message; null if there is nothing to tell of it any more
 */
record Delivery(
        ChangePlace place,
        UUID articleId,
        String kind,
        boolean wasWaiting,
        int attemptsBefore,
        Instant firstAt,
        Instant happenedAt,
        String body) {}
