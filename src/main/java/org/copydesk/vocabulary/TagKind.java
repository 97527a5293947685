package org.copydesk.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of tags. */
@Schema(name = "TagKind")
public enum TagKind {
    @JsonProperty("subject")
    SUBJECT,
    @JsonProperty("place")
    PLACE,
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("section")
    SECTION,
    @JsonProperty("series")
    SERIES,
    @JsonProperty("genre")
    GENRE,
    @JsonProperty("keyword")
    KEYWORD;

    /** The name in JSON and in parameters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
