/**
 * Sitemaps: the stories of the last two days with Google's news extension, and everything that was ever published, by
 * spans of time that are short enough for one file.
 */
package org.copydesk.feed.sitemap;
