package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The genres of articles. */
@Schema(name = "Genre")
public enum Genre {
    @JsonProperty("news")
    NEWS,
    @JsonProperty("opinion")
    OPINION,
    @JsonProperty("analysis")
    ANALYSIS,
    @JsonProperty("interview")
    INTERVIEW,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("obituary")
    OBITUARY,
    @JsonProperty("explainer")
    EXPLAINER,
    @JsonProperty("feature")
    FEATURE,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("sponsored")
    SPONSORED;

    /** The name in JSON and in parameters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
