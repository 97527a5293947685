package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the ledger.
 *
 * @param number the place in the change log that it was read at
 */
record Given(UUID partnerId, UUID articleId, int version, HoldingState state, Instant at, String door, long number) {}
