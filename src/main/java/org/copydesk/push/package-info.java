/**
 * Sends changes to those who subscribed, on all nodes: {@link org.copydesk.push.Dispatcher} runs a worker for each {@link
 * org.copydesk.push.PushQueue}, which claims what is due with {@code for update skip locked}, reads it, sends it and stores what
 * came of it. All calls go through {@link org.copydesk.push.Calls}, all retries by {@link org.copydesk.push.RetrySchedule}. The
 * queues are in {@code webhook.delivery} and {@code websub}. Uses partner, feed, access, the edition and the platform.
 */
package org.copydesk.push;
