package org.copydesk.partner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.copydesk.platform.paging.CursorCodec;

/** Which rows of a list by id to show. */
class PartnerList {
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    /** The id of the last row of the page before, or null. */
    UUID after(String scope, CursorCodec cursors) {
        String after = cursors.decodeOne(scope, cursor);
        return after == null ? null : UUID.fromString(after);
    }
}
