package org.copydesk.body.parse;

import com.fasterxml.jackson.databind.JsonNode;
import org.copydesk.body.Body;
import org.copydesk.body.BodyFormat;
import org.copydesk.body.InvalidBodyException;

/**
 * Parses bodies in every form. All parsers throw {@link InvalidBodyException} for invalid input, with a pointer into the
 * blocks where there are blocks, and refuse early what would take long to parse or become too large.
 */
public final class BodyParser {
    private BodyParser() {}

    /** Parses the content of a body: an array of blocks, or a string in one of the other forms. */
    public static Body parse(BodyFormat format, JsonNode content) {
        return parse(format, content, BodyContext.NONE);
    }

    /** The same for content that refers to what is outside it. */
    public static Body parse(BodyFormat format, JsonNode content, BodyContext context) {
        return switch (format) {
            case BLOCKS -> fromBlocks(content);
            case HTML -> HtmlParser.parse(string(content), context);
            case MARKDOWN -> MarkdownParser.parse(string(content), context);
            case TEXT -> fromText(string(content));
        };
    }

    /** Parses a JSON array of blocks strictly: unknown blocks, fields and types are refused, never ignored. */
    public static Body fromBlocks(JsonNode blocks) {
        return BlockParser.parse(blocks);
    }

    /** Parses a fragment or document of HTML. Only known elements and safe addresses survive, and all words do. */
    public static Body fromHtml(String html) {
        return HtmlParser.parse(html, BodyContext.NONE);
    }

    /** Parses CommonMark with tables, struck words and footnotes; HTML inside it is treated as {@link #fromHtml} does. */
    public static Body fromMarkdown(String markdown) {
        return MarkdownParser.parse(markdown, BodyContext.NONE);
    }

    /** Parses plain text: paragraphs parted by blank lines or, where there is none, by line ends. */
    public static Body fromText(String text) {
        return TextParser.parse(text);
    }

    private static String string(JsonNode content) {
        if (content == null || !content.isTextual()) {
            throw new InvalidBodyException("", "wrong-type", "Send the content in this format as a string.");
        }
        return content.textValue();
    }
}
