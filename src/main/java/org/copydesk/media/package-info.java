/**
 * Pictures and the words under them. A caption belongs to one article and may have no picture: copy often arrives so.
 * Uses the platform and access.
 */
package org.copydesk.media;
