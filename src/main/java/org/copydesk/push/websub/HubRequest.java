package org.copydesk.push.websub;

/**
 * What a subscriber sends (WebSub, section 5.1), as it came; null where it says nothing.
 *
 * @param topic the feed, by the address that it gives with {@code rel="self"}
 * @param callback where the feed is sent
 * @param leaseSeconds how long the subscription should last
 * @param secret signs what is sent
 */
record HubRequest(String mode, String topic, String callback, String leaseSeconds, String secret) {}
