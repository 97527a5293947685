package org.copydesk.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.copydesk.platform.text.SafeUrl;

/**
 * Formatting of a range of a text.
 *
 * @param type the kind of formatting
 * @param start offset of its first character, in UTF-16 code units
 * @param end offset after its last character, in UTF-16 code units
 * @param href absolute http, https, mailto or tel address of a link; {@code null} for all other types
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Mark(Type type, int start, int end, String href) {

    /** Kinds of formatting, in the order in which HTML nests them when they begin and end together. */
    public enum Type {
        @JsonProperty("link")
        LINK,
        @JsonProperty("strong")
        STRONG,
        @JsonProperty("emphasis")
        EMPHASIS,
        @JsonProperty("underline")
        UNDERLINE,
        @JsonProperty("strike")
        STRIKE,
        @JsonProperty("subscript")
        SUBSCRIPT,
        @JsonProperty("superscript")
        SUPERSCRIPT,
        @JsonProperty("code")
        CODE
    }

    /** Refuses unsafe addresses and brings safe ones into their one spelling. */
    public Mark {
        Objects.requireNonNull(type);
        if (type == Type.LINK) {
            href = SafeUrl.link(href)
                    .orElseThrow(() -> new InvalidBodyException(
                            "", "unsafe-url", "Use an absolute http, https, mailto or tel address."));
        } else if (href != null) {
            throw new InvalidBodyException("", "unexpected-href", "Only a link has an address: remove href.");
        }
    }

    /** A mark of any type but link. */
    public static Mark of(Type type, int start, int end) {
        return new Mark(type, start, end, null);
    }

    /** A link. */
    public static Mark link(int start, int end, String href) {
        return new Mark(Type.LINK, start, end, href);
    }

    Mark at(int newStart, int newEnd) {
        return newStart == start && newEnd == end ? this : new Mark(type, newStart, newEnd, href);
    }

    boolean continues(Mark earlier) {
        return type == earlier.type && start <= earlier.end && Objects.equals(href, earlier.href);
    }
}
