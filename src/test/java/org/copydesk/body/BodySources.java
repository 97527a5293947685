package org.copydesk.body;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.newsroom.TestJson;

/** Writes blocks as JSON, by the thousand. */
final class BodySources {
    static final List<String> TYPES =
            List.of("strong", "emphasis", "underline", "strike", "subscript", "superscript", "code");

    private BodySources() {}

    /** Reads blocks: an array, or one alone. */
    static Body read(String json) {
        return BodyParser.fromBlocks(TestJson.read(json.startsWith("[") ? json : "[" + json + "]"));
    }

    /** A JSON array of so many values. */
    static String many(int count, IntFunction<String> value) {
        return IntStream.range(0, count).mapToObj(value).collect(Collectors.joining(",", "[", "]"));
    }

    /** A block; the text is escaped already, the marks are an array. */
    static String block(String type, String text, String marks) {
        return "{\"type\":\"" + type + "\"" + (type.equals("heading") ? ",\"level\":2" : "") + ",\"text\":\"" + text
                + "\",\"marks\":" + marks + "}";
    }

    static String mark(String type, int start, int end) {
        return "{\"type\":\"" + type + "\",\"start\":" + start + ",\"end\":" + end + "}";
    }

    /** A mark of each type over the whole text. */
    static String marks(int end) {
        return many(TYPES.size(), i -> mark(TYPES.get(i), 0, end));
    }
}
