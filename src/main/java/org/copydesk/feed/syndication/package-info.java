/**
 * Feeds for readers' software: RSS 2.0 with Dublin Core and Media RSS, Atom 1.0 with tombstones (RFC 6721), and JSON Feed
 * 1.1. All three carry what machines may do with each item.
 */
package org.copydesk.feed.syndication;
