package org.copydesk.wire.paste;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.newsroom.Doubling;
import org.copydesk.wire.text.WireText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("anywhere")
class WireWorkTest {
    private static final PastedStoryParser PARSER = new PastedStoryParser(ZoneId.of("America/New_York"));

    static Stream<Arguments> copy() {
        return Stream.of(
                lines("bylines", i -> "By Ann Q" + i + " Roe"),
                lines(
                        "bylines of letters alone",
                        i -> "By Ann " + "abcdefghij".charAt(i % 10) + " " + "Roe".repeat(i % 9)),
                lines("captions", i -> "Photo: The ferry number " + i + " leaves (Reuters)"),
                lines("times", i -> "Updated March " + (1 + i % 28) + ", 2021 10:" + (10 + i % 49)),
                lines("sign-offs", i -> "Reporting by Ann Q" + i + " Roe; Editing by John Doe"),
                lines("addresses", i -> "https://example.com/" + i),
                lines("e-mail addresses", i -> "ann" + i + "@example.com"),
                lines(
                        "headings and paragraphs",
                        i -> i % 2 == 0 ? "What now" : "The ferry number " + i + " left at noon."),
                lines("items of a list", i -> "- The ferry number " + i),
                lines("lines of words", i -> "word " + i),
                lines("wrapped lines", i -> "the ferry number " + i + " left the harbour at noon with all its "),
                Arguments.of("a long headline over short lines", (IntFunction<String>)
                        n -> "Headline: " + "a".repeat(20 * n) + "\n" + "a\n".repeat(n)),
                Arguments.of("a long line", (IntFunction<String>) n -> "Headline\n" + "A, ".repeat(20 * n) + "\nEnd."));
    }

    private static Arguments lines(String name, IntFunction<String> line) {
        return Arguments.of(name, (IntFunction<String>) n ->
                "Ferry runs again\n\n" + IntStream.range(0, n).mapToObj(line).collect(joining("\n\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copy")
    void readingTakesMemoryThatGrowsWithTheText(String name, IntFunction<String> copy) {
        Doubling.requireLinear(name, 250, copy, text -> Doubling.allocatedBy(() -> PARSER.parse(WireText.of(text))));
    }

    @Test
    void marksThatInvisibleCharactersPartAreNoTowerForNormalisation() {
        String text = WireText.of("Headline\na" + "\u0301\u200B\u0323\u200B".repeat(500))
                .lines()
                .get(1)
                .text();

        assertThat(text.codePoints()
                        .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK)
                        .count())
                .isLessThanOrEqualTo(30);
    }
}
