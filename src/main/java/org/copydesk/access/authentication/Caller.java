package org.copydesk.access.authentication;

/**
 * The client that a request counts for.
 *
 * @param hasToken whether it is the holder of one of Copydesk's tokens, or else a network address
 * @param key the same for all requests of one caller, and for no other; it has no secret in it
 */
public record Caller(boolean hasToken, String key) {}
