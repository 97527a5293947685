/**
 * Articles as NewsML-G2 2.35 at Power conformance: a newsItem for one, a newsMessage for a page of them. Concepts are
 * named by URIs; only what the IPTC's catalog defines has a QCode.
 */
package org.copydesk.feed.newsml;
