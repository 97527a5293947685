/**
 * The hub of the edition's feeds (WebSub, W3C Recommendation of 23 January 2018): readers' software asks once to be sent a feed
 * whenever it has changed. A request is stored and answered; the callback is asked to confirm it later. Two queues of the
 * dispatcher do the rest: {@link org.copydesk.push.websub.IntentVerification} and {@link
 * org.copydesk.push.websub.ContentDistribution}. Uses feed, push, access and the platform; nothing of the edition knows of it.
 */
package org.copydesk.push.websub;
