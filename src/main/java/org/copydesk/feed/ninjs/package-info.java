/**
 * Articles as ninjs, the IPTC's news in JSON, in its three generations: 3.1, 2.2 and 1.6. The two younger differ in the
 * spelling of their names only.
 */
package org.copydesk.feed.ninjs;
