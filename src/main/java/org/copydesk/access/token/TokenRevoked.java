package org.copydesk.access.token;

import java.util.UUID;

/** Event: a token was revoked on this node. */
public record TokenRevoked(UUID tokenId) {}
