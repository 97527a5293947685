package org.copydesk.serving;

/**
 * What was asked for stands at another address (308).
 *
 * @param path the present address, from the root of this server
 */
public record Moved(String path) implements PublicAnswer {}
