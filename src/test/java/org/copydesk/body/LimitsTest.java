package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to cost much: each is read, or refused with a reason, well within the time of a request. */
@Tag("anywhere")
class LimitsTest {
    private static final Duration BEARABLE = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1_000_000;

    private static void readsOrRefuses(Function<String, Body> reader, String source) {
        Assertions.assertTimeout(BEARABLE, () -> {
            try {
                reader.apply(source).html();
            } catch (InvalidBodyException refused) {
                assertThat(refused.detail()).isNotBlank();
            }
        });
    }

    private static String repeated(String piece) {
        return piece.repeat(MEGABYTE / piece.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<p>",
                "<a href=x>",
                "<span>",
                "<ul><li>",
                "<table>",
                "<table><tr><td>",
                "<table><b>",
                "<svg>",
                "<i><p>",
                "<blockquote>",
                "<pre>",
                "<figure>",
                "<select>",
                "<template>",
                "<",
                "&",
                "&amp",
                "<!--",
                "<br>"
            })
    void htmlOfOneThingOverAndOver(String piece) {
        readsOrRefuses(BodyParser::fromHtml, repeated(piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "1. ",
                "[",
                "![",
                "[a](",
                "[a](<b",
                "*",
                "**a *a ",
                "`",
                "<",
                "<a ",
                "|",
                "|a",
                "- a\n",
                "a|b\n",
                "\\",
                "<!--",
                "&#",
                "\n",
                "[a]: b\n",
                "~~~\n"
            })
    void markdownOfOneThingOverAndOver(String piece) {
        readsOrRefuses(BodyParser::fromMarkdown, repeated(piece));
    }

    static Stream<String> deepMarkdown() {
        return Stream.of(
                ">".repeat(100_000),
                "[".repeat(100_000),
                "![".repeat(20_000) + "](a)".repeat(20_000),
                "- ".repeat(40) + "a" + "\n".repeat(900_000),
                "|a".repeat(4_000) + "\n" + "|-".repeat(4_000) + "\n" + "|a\n".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("deepMarkdown")
    void deepOrWideMarkdown(String markdown) {
        readsOrRefuses(BodyParser::fromMarkdown, markdown);
    }

    @Test
    void refusesDeepHtmlAndMarkdown() {
        assertThatThrownBy(() -> BodyParser.fromHtml("<div>".repeat(10_000)))
                .isInstanceOfSatisfying(InvalidBodyException.class, refused -> assertThat(refused.code())
                        .isEqualTo("too-deep"));
        assertThatThrownBy(() -> BodyParser.fromMarkdown(">".repeat(100_000)))
                .isInstanceOfSatisfying(InvalidBodyException.class, refused -> assertThat(refused.code())
                        .isEqualTo("too-deep"));
        assertThatThrownBy(() -> BodyParser.fromHtml("<ul><li>x".repeat(9)))
                .isInstanceOfSatisfying(InvalidBodyException.class, refused -> assertThat(refused.code())
                        .isEqualTo("too-deep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u202Db", "a\u0085b", "a\uFFFEb", "a\uDC00b"})
    void refusesForbiddenCharactersInEveryFormat(String text) {
        for (Function<String, Body> reader : Stream.<Function<String, Body>>of(
                        BodyParser::fromHtml, BodyParser::fromMarkdown, BodyParser::fromText)
                .toList()) {
            assertThatThrownBy(() -> reader.apply(text))
                    .isInstanceOfSatisfying(InvalidBodyException.class, refused -> assertThat(refused.code())
                            .isEqualTo("forbidden-character"));
        }
        assertThatThrownBy(() -> BodyParser.fromHtml("a&#x202E;b")).isInstanceOf(InvalidBodyException.class);
    }

    @Test
    void takesAHundredThousandWords() {
        String paragraph = "word ".repeat(50).strip();
        String text = (paragraph + "\n\n").repeat(2_000);

        Body body = BodyParser.fromText(text);

        assertThat(body.wordCount()).isEqualTo(100_000);
        assertThat(BodyParser.fromHtml(body.html())).isEqualTo(body);
        assertThat(BodyParser.fromMarkdown(body.markdown())).isEqualTo(body);
    }

    @Test
    void refusesMoreTextThanAnyStoryHas() {
        assertThatThrownBy(() -> BodyParser.fromText("x".repeat(5_000_001)))
                .isInstanceOfSatisfying(InvalidBodyException.class, refused -> assertThat(refused.code())
                        .isEqualTo("too-long"));
    }
}
