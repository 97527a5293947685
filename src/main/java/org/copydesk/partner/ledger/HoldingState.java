package org.copydesk.partner.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner was told last of an article; what comes later here takes more back. */
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
