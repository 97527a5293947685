package org.copydesk.body;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The forms in which a body is accepted. In JSON their names are in lower case. */
public enum BodyFormat {
    /** A JSON array of {@link Block}s. */
    @JsonProperty("blocks")
    BLOCKS,
    /** An HTML fragment or document, sanitised. */
    @JsonProperty("html")
    HTML,
    /** CommonMark with tables; HTML inside it is sanitised. */
    @JsonProperty("markdown")
    MARKDOWN,
    /** Plain text; blank lines part the paragraphs. */
    @JsonProperty("text")
    TEXT
}
