package org.copydesk.body;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads bodies in every form. All readers throw {@link InvalidBodyException} for what can't be accepted, with a pointer
 * into the blocks where there are blocks, and refuse at once what would take long to read or become too large.
 */
public final class Bodies {
    private Bodies() {}

    /** Reads the content of a body: an array of blocks, or a string in one of the other forms. */
    public static Body read(BodyFormat format, JsonNode content) {
        return switch (format) {
            case BLOCKS -> fromBlocks(content);
            case HTML -> fromHtml(string(content));
            case MARKDOWN -> fromMarkdown(string(content));
            case TEXT -> fromText(string(content));
        };
    }

    /** Reads a JSON array of blocks strictly: unknown blocks, fields and types are refused, never ignored. */
    public static Body fromBlocks(JsonNode blocks) {
        return BlockReader.read(blocks);
    }

    /** Reads the stored form of a body, as {@link Body#toJson} writes it; its size was checked when it came in. */
    public static Body fromJson(String json) {
        return new Body(json);
    }

    /** Reads a fragment or document of HTML. Only known elements and safe addresses survive, and all words do. */
    public static Body fromHtml(String html) {
        return HtmlReader.read(html);
    }

    /** Reads CommonMark with tables; HTML inside it is treated as {@link #fromHtml} does. */
    public static Body fromMarkdown(String markdown) {
        return MarkdownReader.read(markdown);
    }

    /** Reads plain text: paragraphs parted by blank lines or, where there is none, by line ends. */
    public static Body fromText(String text) {
        return TextReader.read(text);
    }

    private static String string(JsonNode content) {
        if (content == null || !content.isTextual()) {
            throw new InvalidBodyException("", "wrong-type", "Send the content in this format as a string.");
        }
        return content.textValue();
    }
}
