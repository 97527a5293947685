package org.copydesk.article.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of an article in the workflow. */
@Schema(name = "State")
public enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("spiked")
    SPIKED;

    /** The name in JSON and in parameters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
