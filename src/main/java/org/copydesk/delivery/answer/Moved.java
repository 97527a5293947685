package org.copydesk.delivery.answer;

/**
 * A redirect to the present address (308).
 *
 * @param path the present address, from the root of this server
 */
public record Moved(String path) implements PublicAnswer {}
