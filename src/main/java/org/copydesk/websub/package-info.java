/**
 * The hub of the edition's feeds (WebSub, W3C Recommendation of 23 January 2018): readers' software asks once to be told of
 * a feed's changes, and is sent the feed whenever it has changed. A wish is stored and answered, and carried out later, when
 * the callback has confirmed it. Calls go out through the webhooks' dispatcher, by the same rules and retries. Uses feed,
 * webhook.dispatch, access and the platform; nothing of the edition knows of it.
 */
package org.copydesk.websub;
