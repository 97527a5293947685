package org.copydesk.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.platform.text.SafeUrl;

/**
 * Formatting of a range of a text.
 *
 * @param type the kind of formatting
 * @param start offset of its first character, in UTF-16 code units
 * @param end offset after its last character, in UTF-16 code units
 * @param href the address of a link: absolute http, https, mailto or tel, or {@code #} and the id of a heading of the
 *     same body; {@code null} for all other types
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Mark(Type type, int start, int end, String href) {
    private static final Pattern NOTE = Pattern.compile("\\[([1-9]\\d{0,4})\\]");

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
        CODE,
        /** A reference to a note of the body: it covers the number of the note in brackets, such as [1]. */
        @JsonProperty("footnote")
        FOOTNOTE
    }

    /** Refuses unsafe addresses and brings safe ones into their one spelling. */
    public Mark {
        Objects.requireNonNull(type);
        if (type == Type.LINK) {
            href = address(href);
        } else if (href != null) {
            throw new InvalidBodyException("", "unexpected-href", "Only a link has an address: remove href.");
        }
    }

    private static String address(String href) {
        if (href != null && href.startsWith("#")) {
            return "#" + HeadingId.canonical(href.substring(1));
        }
        return SafeUrl.link(href)
                .orElseThrow(() -> new InvalidBodyException(
                        "", "unsafe-url", "Use an absolute http, https, mailto or tel address."));
    }

    /** A mark of any type but link. */
    public static Mark of(Type type, int start, int end) {
        return new Mark(type, start, end, null);
    }

    /** A link. */
    public static Mark link(int start, int end, String href) {
        return new Mark(Type.LINK, start, end, href);
    }

    /** The number of the note that this refers to in its text; 0 if it is no reference to one. */
    public int note(String text) {
        if (type != Type.FOOTNOTE || end > text.length()) {
            return 0;
        }
        Matcher number = NOTE.matcher(text.substring(start, end));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    Mark at(int newStart, int newEnd) {
        return newStart == start && newEnd == end ? this : new Mark(type, newStart, newEnd, href);
    }

    boolean continues(Mark earlier) {
        return type == earlier.type
                && type != Type.FOOTNOTE
                && start <= earlier.end
                && Objects.equals(href, earlier.href);
    }
}
