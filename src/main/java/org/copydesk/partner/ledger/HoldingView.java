package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The version of an article that a partner held.
 *
 * @param givenAt when it was given this version first
 * @param door by which
 */
@Schema(name = "Holding")
public record HoldingView(UUID articleId, int version, Instant givenAt, String door) {}
