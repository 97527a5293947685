package org.copydesk.partner;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The quotas of a partner; null is without limit.
 *
 * @param requestsPerMinute requests of all its tokens
 * @param articlesPerDay articles that it is given in a day (UTC), counted each time
 * @param articlesPerMonth the same in a month
 */
@Embeddable
@Schema(name = "PartnerLimits")
public record PartnerLimits(
        @Min(1) @Max(1_000_000) Integer requestsPerMinute,
        @Min(1) @Max(1_000_000_000) Integer articlesPerDay,
        @Min(1) @Max(1_000_000_000) Integer articlesPerMonth) {
    static final PartnerLimits NONE = new PartnerLimits(null, null, null);

    boolean haveArticles() {
        return articlesPerDay != null || articlesPerMonth != null;
    }
}
