package org.copydesk.access.token;

import java.util.UUID;

/** Tells this node, once it is stored, that a token was revoked. */
public record TokenRevoked(UUID tokenId) {}
