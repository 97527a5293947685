package org.copydesk.partner.changes;

import java.time.Instant;
import java.util.UUID;

/**
 * A change in the form that a partner receives.
 *
 * @param place its position
 * @param kind {@code published}, {@code updated}, {@code corrected}, {@code withdrawn}, {@code killed}, {@code removed},
 *     {@code advance} or {@code alert}
 * @param version of the article, as the change made it
 * @param reason the public note of a correction, the reason of a withdrawal or the text of an alert, or null
 * @param json the whole change as the contract has it, with the article or null in it
 */
public record PartnerChange(
        ChangePlace place, String kind, Instant at, UUID articleId, int version, String reason, String json) {}
