package org.copydesk.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of bylines. */
@Schema(name = "BylineKind")
public enum BylineKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("agency")
    AGENCY,
    @JsonProperty("desk")
    DESK;

    /** The name in JSON and in parameters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
