package org.copydesk.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where in an article a picture stands. */
@Schema(name = "CaptionRole")
public enum CaptionRole {
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("inline")
    INLINE;

    /** The role of this name. */
    public static CaptionRole of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
