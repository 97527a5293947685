package org.copydesk.push.websub;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription to a feed.
 *
 * @param topic the feed's own address
 * @param signed whether what is sent is signed with a secret of the subscriber's
 * @param deliveredAt when something last arrived, or null
 * @param failingSince since when nothing has arrived, or null
 * @param error in a word what went wrong last, or null
 */
@Schema(name = "FeedSubscription")
record SubscriptionView(
        UUID id,
        String topic,
        String callback,
        boolean signed,
        Instant createdAt,
        Instant expiresAt,
        Instant deliveredAt,
        Instant failingSince,
        String error) {}
