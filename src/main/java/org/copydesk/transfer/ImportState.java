package org.copydesk.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of an import. */
@Schema(name = "ImportState")
public enum ImportState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED,
    /** What was worked off until then is stored. */
    @JsonProperty("broken-off")
    BROKEN_OFF
}
