/**
 * Articles as ninjs, the IPTC's news in JSON, in its three generations, each in its two latest versions. The generations 2 and
 * 3 differ in the spelling of their names only.
 */
package org.copydesk.feed.ninjs;
