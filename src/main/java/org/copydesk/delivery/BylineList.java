package org.copydesk.delivery;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Binds the parameters of the list of bylines. */
class BylineList extends TermList {
    private static final String KINDS = "person|agency|desk";

    @QueryParam("kind")
    @Schema(enumeration = {"person", "agency", "desk"})
    @Pattern(regexp = KINDS, message = "must be one of " + KINDS)
    String kind;

    @Override
    String kind() {
        return kind;
    }
}
