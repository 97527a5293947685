package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.copydesk.body.BodySources.block;
import static org.copydesk.body.BodySources.many;
import static org.copydesk.body.BodySources.mark;
import static org.copydesk.body.BodySources.marks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Short sources that stand for large bodies are refused while they are read, and the refusal names the bound. */
@Tag("anywhere")
class BodyBudgetTest {
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A body of natural size allocates about as much. */
    private static final long MOST_ALLOCATED = 200_000_000;

    private static final int LARGEST_RENDERING = 12_000_000;
    private static final String LONG = "https://example.org/" + "y".repeat(3_900);

    static Stream<Arguments> amplifications() {
        Function<String, Body> markdown = BodyParser::fromMarkdown;
        Function<String, Body> html = BodyParser::fromHtml;
        Function<String, Body> text = BodyParser::fromText;
        Function<String, Body> blocks = BodySources::read;
        String addresses = "characters in the addresses";
        String marks = "20,000 marks";
        String pieces = "list items and table cells together";
        String tags = "30,000 tags";
        return Stream.of(
                // One definition, many references.
                Arguments.of(markdown, "[a]: " + LONG + "\n\n" + "[a] ".repeat(14_000), addresses),
                Arguments.of(
                        markdown, "[a]: http://x/" + "y".repeat(30_000) + "\n\n" + "[a] ".repeat(7_000), addresses),
                Arguments.of(markdown, "[a]: http://x/\n\n" + "[a] ".repeat(20_001), marks),
                Arguments.of(markdown, "[^1]: " + LONG + "\n\n" + "a[^1] ".repeat(10_000), tags),
                Arguments.of(markdown, "**a** _b_ ".repeat(10_001), tags),
                Arguments.of(markdown, "&quot;".repeat(100_001), "100,000 of the characters"),
                Arguments.of(markdown, "\"".repeat(900_000), "the HTML that it stands for may have at most 5,000,000"),
                Arguments.of(markdown, "*a ".repeat(100_001), "100,000 of the characters"),
                Arguments.of(markdown, "a\n".repeat(100_001), "100,000 lines"),
                Arguments.of(markdown, "1 a\n".repeat(20_000), "Part paragraphs with blank lines"),
                Arguments.of(markdown, "a\n\n".repeat(30_001), "30,000 paragraphs, headings, list items"),
                Arguments.of(markdown, "- a\n".repeat(30_001), "30,000 paragraphs, headings, list items"),
                Arguments.of(markdown, "- a\n  - b\n".repeat(8_000), tags),
                Arguments.of(markdown, "|a".repeat(99) + "\n" + "|-".repeat(99) + "\n" + "|\n".repeat(10_000), "cells"),
                Arguments.of(markdown, "a  \n".repeat(30_001), tags),
                // An address that stands once and holds for many paragraphs.
                Arguments.of(html, "<a href=" + LONG + ">" + "<p>x".repeat(28_000), addresses),
                Arguments.of(html, "<b><i><u>" + "<p>x".repeat(9_000), marks),
                Arguments.of(html, ("<a href=\"http://x/" + "y".repeat(1_000) + "\">x</a> ").repeat(1_000), addresses),
                Arguments.of(html, "<pre>" + "a\n\n".repeat(300_000), null),
                Arguments.of(html, "<pre><table><tr><td>" + "a<p>".repeat(29_000), null),
                Arguments.of(html, "<pre><hr>" + "a<hr>".repeat(11_000), "10,000 blocks"),
                Arguments.of(html, "<ruby>" + "a<rt>b".repeat(200_000), tags),
                Arguments.of(html, "[b]a".repeat(2) + "[caption]a".repeat(40_000), tags),
                Arguments.of(
                        html, "[embed]https://example.org/" + "[/embed][embed]https://a.example".repeat(40_000), tags),
                Arguments.of(html, "<sup><a href=#n>1</a></sup>".repeat(6_000) + "<p id=n>" + "a".repeat(500), null),
                Arguments.of(
                        html,
                        IntStream.range(0, 6_000)
                                        .mapToObj(i -> "<sup><a href=#n" + i + ">1</a></sup>")
                                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                                + "<p id=n>a",
                        null),
                Arguments.of(html, "<table>" + "<tr><td rowspan=1000 colspan=1000>a".repeat(9_000), "10000 cells"),
                Arguments.of(html, "<table>" + "<tr>" + "<td>".repeat(99) + "<tr>".repeat(15_000), null),
                Arguments.of(
                        html,
                        "<table>" + ("<tr>" + "<td rowspan=1000>".repeat(100)) + "<tr>".repeat(150),
                        "10000 cells"),
                Arguments.of(html, "\u2067".repeat(500_001), "1,000,000 characters of text"),
                Arguments.of(text, "\u2067".repeat(500_001) + "a", "1,000,000 characters of text"),
                Arguments.of(markdown, "~~a~~ ".repeat(30_000), "100,000 of the characters"),
                Arguments.of(markdown, "[^a]: b\n\n".repeat(10_000), tags),
                Arguments.of(html, "<pre>" + "a\n".repeat(600_000), "1,000,000 characters of text"),
                Arguments.of(html, "<table>" + "<tr><td colspan=99>".repeat(14_000), "10,000 table cells"),
                Arguments.of(html, "<table>" + "<tr><td rowspan=99 colspan=99>".repeat(14_000), "10,000 table cells"),
                Arguments.of(html, "<p>x".repeat(10_001), "10,000 blocks"),
                Arguments.of(html, "&amp;".repeat(900_000), "4,000,000 characters when it is rendered"),
                Arguments.of(html, "x".repeat(1_000_001), "1,000,000 characters of text"),
                Arguments.of(text, "x\n".repeat(500_001), "10,000 blocks"),
                Arguments.of(text, "x\n\n".repeat(500_000), "10,000 blocks"),
                Arguments.of(text, "\"".repeat(900_000), "4,000,000 characters when it is rendered"),
                Arguments.of(text, "x".repeat(1_000_001), "1,000,000 characters of text"),
                // A mark over many paragraphs of a quotation is a mark in each of them.
                Arguments.of(
                        blocks, block("quote", "a\\n\\n".repeat(9_000), "[" + mark("strong", 0, 9_000) + "]"), null),
                Arguments.of(
                        blocks,
                        block("quote", "a\\n\\n".repeat(90_000), "[" + mark("strong", 0, 270_000) + "]"),
                        marks),
                Arguments.of(blocks, many(50, i -> block("quote", "a\\n\\n".repeat(3_000), marks(8_999))), marks),
                Arguments.of(blocks, block("paragraph", "a", many(20_001, i -> mark("strong", 0, 1))), marks),
                Arguments.of(blocks, "[{\"type\":\"list\",\"items\":" + many(30_001, i -> "\"a\"") + "}]", pieces),
                Arguments.of(blocks, "[{\"type\":\"table\",\"rows\":" + many(10_001, i -> "[]") + "}]", "table cells"),
                Arguments.of(
                        blocks,
                        "[" + "{\"type\":\"list\",\"ordered\":true,\"items\":[{\"text\":\"x\",\"list\":".repeat(1)
                                + "{\"ordered\":true,\"items\":[{\"text\":\"x\",\"list\":".repeat(6)
                                + "{\"items\":[\"" + "a\\n".repeat(90_000) + "\"]}" + "}]}".repeat(7) + "]",
                        "4,000,000 characters when it is rendered"),
                Arguments.of(blocks, many(260, i -> block("heading", "a".repeat(4_000), "[]")), "characters of text"));
    }

    @ParameterizedTest
    @MethodSource("amplifications")
    void refusesWhatBecomesTooLarge(Function<String, Body> reader, String source, String bound) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();

        InvalidBodyException refused = catchThrowableOfType(InvalidBodyException.class, () -> reader.apply(source));

        assertThat(MEMORY.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        if (bound == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).isNotNull();
            assertThat(refused.detail()).contains(bound);
            assertThat(refused.code()).isIn("too-many", "too-long", "too-complex");
        }
    }

    /** Bodies just within the bounds, each at the one that lets its renderings grow most. */
    static Stream<Body> largest() {
        String crossing = many(19_990, i -> mark(BodySources.TYPES.get(i % 7), 4 * i, 4 * i + 25));
        String links = many(
                19_990,
                i -> "{\"type\":\"link\",\"start\":" + i + ",\"end\":" + (i + 1) + ",\"href\":\"http://x/"
                        + "&".repeat(35) + i + "\"}");
        return Stream.of(
                BodySources.read(block("paragraph", "a".repeat(1_000_000), crossing)),
                BodySources.read(block("quote", "a".repeat(900_000), links)),
                BodyParser.fromText("\"".repeat(660_000)),
                BodyParser.fromText("[".repeat(1_000_000)),
                BodySources.read(block("quote", "a\\n".repeat(490_000), "[]")),
                BodySources.read(
                        "[{\"type\":\"list\",\"ordered\":true,\"items\":" + many(29_000, i -> "\"a\\na\"") + "}]"));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void whatIsTakenStaysSmallInEveryForm(Body body) {
        assertThat(Stream.of(body.html(), body.text(), body.markdown(), body.toJson())
                        .map(String::length))
                .allMatch(length -> length < LARGEST_RENDERING);
    }

    @Test
    void takesAStoryOfAThousandParagraphsWithLinksAndMarks() {
        String paragraph = IntStream.range(0, 5)
                .mapToObj(i -> "Some **bold** and [a link](https://example.org/a/long/path?to=it&utm_source=x" + i
                        + ") in words.")
                .reduce("", (all, next) -> all + next + " ");
        Body body = BodyParser.fromMarkdown((paragraph + "\n\n").repeat(1_000));

        assertThat(body.blocks()).hasSize(1_000);
        assertThat(BodyParser.fromHtml(body.html())).isEqualTo(body);
        assertThat(BodySources.read(body.toJson())).isEqualTo(body);
    }

    /** Normalisation sorts combining marks, also those that take room of their own. */
    @Test
    void refusesEndlessRunsOfMarksThatNormalisationSorts() {
        InvalidBodyException refused = catchThrowableOfType(
                InvalidBodyException.class, () -> BodyParser.fromText("a" + "\uD834\uDD6D\uD834\uDD65".repeat(50_000)));

        assertThat(refused.code()).isEqualTo("forbidden-character");
        assertThat(refused.detail()).contains("combining marks");
    }
}
