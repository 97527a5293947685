/**
 * Delivers partners' changes to their webhooks. A claimed webhook is read a batch behind its place, which is sent and then stored
 * together with the new place. A change that failed waits by {@link org.copydesk.push.RetrySchedule}, and later changes of its
 * article wait behind it; an endpoint that is down gets one change at a time. No call is made in a transaction. Knows the webhooks
 * by {@link org.copydesk.push.webhook.delivery.Targets} alone.
 */
package org.copydesk.push.webhook.delivery;
