package org.copydesk.push.webhook.delivery;

import java.time.Instant;

/**
 * How far a subscription is.
 *
 * @param place the number of the last change that it is done with
 * @param failingSince since when nothing has arrived, or null
 * @param deliveredAt when something last arrived, or null
 */
public record PositionView(ProgressState state, String place, Instant failingSince, Instant deliveredAt) {}
