/**
 * Sends what changes to those who subscribed. A node that leases a subscription reads its changes behind its place by pages,
 * sends those of different articles side by side and those of one article one after the other, and stores what came of it
 * together with the new place. What failed waits by {@link org.copydesk.webhook.dispatch.RetrySchedule}, and later changes of
 * its article behind it; an endpoint that fails again and again is only probed, and the place stays. No call is made within a
 * transaction. Knows the subscriptions by {@link org.copydesk.webhook.dispatch.Targets} alone. Uses partner, the edition and
 * the platform.
 */
package org.copydesk.webhook.dispatch;
