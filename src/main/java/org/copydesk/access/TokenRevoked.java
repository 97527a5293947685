package org.copydesk.access;

import java.util.UUID;

/** Tells this node, once it is stored, that a token was revoked. */
public record TokenRevoked(UUID tokenId) {}
