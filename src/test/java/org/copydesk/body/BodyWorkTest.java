package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.body.BodySources.block;
import static org.copydesk.body.BodySources.many;
import static org.copydesk.body.BodySources.mark;
import static org.copydesk.body.BodySources.marks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading a body and writing it in every form takes work that grows with the source: what is allocated is measured. */
@Tag("anywhere")
class BodyWorkTest {
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MOST_GROWTH = 2.5;
    private static final int DOUBLINGS = 3;

    static Stream<Arguments> sources() {
        return Stream.of(
                        markdown("Some **bold** and [linked](https://example.org/a) words, `code` too.\n\n"),
                        markdown("[a] "),
                        markdown("- a\n"),
                        markdown("|a\n|-\n\n"),
                        markdown("# a\n"),
                        markdown("> a\n"),
                        markdown("*a "),
                        markdown("a*"),
                        markdown("\\*"),
                        markdown("&amp;"),
                        markdown("    code\n\n"),
                        html("<p>Some <b>bold</b> and <a href=https://example.org/a>linked</a> words.</p>\n"),
                        html("<li>a"),
                        html("<tr><td>a<td>b"),
                        html("<b>a</b><i>b</i>"),
                        html("<br>a"),
                        html("<blockquote><p>a<p>b</blockquote>"),
                        html("<q>a</q>"),
                        html("<img alt=🙂>"),
                        html("<pre>a\n  b</pre>"),
                        html("<ruby>a<rt>b</rt></ruby>"),
                        html("<sup><a href=#n>1</a></sup><p id=n>note</p>"),
                        html("<a href=#h>a</a><h2 id=h>b</h2>"),
                        html("a\n\nb <i>c</i>"),
                        html("[gallery ids=1] a [b]c[/b]"),
                        html("<ol><li value=7>a<li>b</ol>"),
                        html("<table><caption>a</caption><tr><td rowspan=2>b<td>c<tr><th>d</table>"),
                        markdown("a[^1] ~~b~~\n\n"),
                        markdown("[^1]: a\n\n"),
                        text("\u2067a\u202B"),
                        html("<span style='font-weight:bold'>a</span>"),
                        text("Some words.\n\n"),
                        text("Some words.\n"),
                        text("e\u0301"),
                        text("\uD55C\uAD6D "),
                        text("\u0E01\u0E32\u0E23"),
                        text("a \t "),
                        text("a\r\n"))
                .flatMap(source -> source);
    }

    private static Stream<Arguments> markdown(String piece) {
        return source("Markdown", piece, BodyParser::fromMarkdown);
    }

    private static Stream<Arguments> html(String piece) {
        return source("HTML", piece, BodyParser::fromHtml);
    }

    private static Stream<Arguments> text(String piece) {
        return source("text", piece, BodyParser::fromText);
    }

    private static Stream<Arguments> source(String format, String piece, Function<String, Body> reader) {
        IntFunction<Body> read = size -> reader.apply(piece.repeat(size));
        return Stream.of(Arguments.of(format + " of " + piece, read));
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                blocks("a mark over all of a quotation", n -> block("quote", "a\\n\\n".repeat(n), marks(3 * n - 2))),
                blocks(
                        "marks beside one another",
                        n -> block("paragraph", "a ".repeat(n), many(n, i -> mark("strong", 2 * i, 2 * i + 1)))),
                blocks(
                        "marks that cross",
                        n -> block(
                                "paragraph",
                                "abcd".repeat(n + 7),
                                many(n, i -> mark(BodySources.TYPES.get(i % 7), 4 * i, 4 * i + 25)))),
                blocks(
                        "marks inside one another",
                        n -> block(
                                "quote",
                                "ab".repeat(n),
                                many(n, i -> mark(BodySources.TYPES.get(i % 7), i, 2 * n - i)))),
                blocks(
                        "marks in text that is normalised",
                        n -> block("quote", "e\u0301 ".repeat(n), many(n, i -> mark("code", 3 * i, 3 * i + 1)))),
                blocks("items", n -> "[{\"type\":\"list\",\"items\":" + many(n, i -> "\"a\"") + "}]"),
                blocks("cells", n -> "[{\"type\":\"table\",\"rows\":" + many(n, i -> "[\"a\",\"b\"]") + "}]"),
                blocks("quotations", n -> many(n, i -> block("quote", "a", marks(1)))));
    }

    private static Arguments blocks(String name, IntFunction<String> json) {
        IntFunction<Body> read = size -> BodySources.read(json.apply(size));
        return Arguments.of(name, read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"sources", "blocks"})
    void workGrowsWithTheSource(String name, IntFunction<Body> read) {
        int size = 250;
        work(read, size);
        long before = work(read, size);
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            size *= 2;
            long after = work(read, size);
            assertThat((double) after / before).isLessThan(MOST_GROWTH);
            before = after;
        }
    }

    private static long work(IntFunction<Body> read, int size) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        Body body = read.apply(size);
        assertThat(body.blocks()).isNotEmpty();
        assertThat(body.html().length() + body.text().length() + body.markdown().length())
                .isPositive();
        assertThat(body.toJson()).isNotBlank();
        assertThat(body.wordCount()).isNotNegative();
        return MEMORY.getCurrentThreadAllocatedBytes() - before;
    }
}
