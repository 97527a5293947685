/**
 * XML as it leaves the house: written as a stream whose elements close themselves, with every name checked and every
 * text cleaned of what XML 1.0 does not allow. Uses Woodstox and jsoup, and nothing of the newsroom.
 */
package org.copydesk.feed.xml;
