package org.copydesk.partner.changes;

/**
 * What goes out on a stream.
 *
 * @param cursor where to go on behind it
 * @param json the change; null for a sign of life
 */
record StreamItem(String cursor, String json) {}
