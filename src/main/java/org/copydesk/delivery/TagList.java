package org.copydesk.delivery;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Binds the parameters of the list of tags. */
class TagList extends TermList {
    private static final String KINDS = "subject|place|person|organisation|event|section|series|genre|keyword";

    @QueryParam("kind")
    @Schema(
            enumeration = {
                "subject",
                "place",
                "person",
                "organisation",
                "event",
                "section",
                "series",
                "genre",
                "keyword"
            })
    @Pattern(regexp = KINDS, message = "must be one of " + KINDS)
    String kind;

    @Override
    String kind() {
        return kind;
    }
}
