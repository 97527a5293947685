package org.copydesk.partner.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a partner's copy, in the order of how much was recalled. */
@Schema(name = "HoldingState")
public enum HoldingState {
    @JsonProperty("held")
    HELD,
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("killed")
    KILLED
}
