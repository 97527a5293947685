package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a partner held of an article.
 *
 * @param givenAt when it was given this version first
 * @param door by which
 */
@Schema(name = "Holding")
public record HoldingView(UUID articleId, int version, Instant givenAt, String door) {}
