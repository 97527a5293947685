package org.copydesk.partner.changes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;

/** Which changes are asked for. */
class ChangeList {
    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(1000)
    Integer limit;

    @QueryParam("include")
    @Pattern(regexp = "body", message = "must be body")
    String include;

    @QueryParam("wait")
    @DefaultValue("0")
    @Min(0)
    @Max(60)
    Integer wait;

    ChangeFeed.Wish from(ChangePlace place) {
        return new ChangeFeed.Wish(place, limit, include != null, Duration.ofSeconds(wait));
    }
}
