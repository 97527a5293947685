package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "a\u0007",
                "a\u000B",
                "a\u007F",
                "a\u0085",
                "a\uD800b",
                "a\uDFFF",
                "a\uFFFE",
                "a\uFDD0",
                "a\uDBFF\uDFFF",
                "a\u202A",
                "a\u202E",
                "a\u2066",
                "a\u2069"
            })
    void someCharactersMayNeverBeStored(String text) {
        assertThat(PlainText.problem(text).orElseThrow()).contains("offset 1").contains("U+");
        assertThat(PlainText.problem(PlainText.clean(text))).isEmpty();
        assertThat(PlainText.clean(text)).startsWith("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\t\r\nb",
                "서울 🙂 👩‍👩‍👧 ❤️",
                "שלום\u200F",
                "می\u200Cخواهم",
                "\uFEFFa",
                "\u00A0",
                "Việt e\u0301"
            })
    void ordinaryTextHasNoProblem(String text) {
        assertThat(PlainText.problem(text)).isEmpty();
    }

    @Test
    void towersOfAccentsAreAProblem() {
        String tower = "a" + "\u0301".repeat(31);

        assertThat(PlainText.problem(tower)).isPresent();
        assertThat(PlainText.problem(tower.substring(0, 31))).isEmpty();
        assertThat(PlainText.problem(PlainText.clean(tower))).isEmpty();
    }

    @Test
    void cleaningKeepsEverythingThatIsSeen() {
        assertThat(PlainText.clean("a\r\nb\rc\u202D e\u0301\u0000")).isEqualTo("a\nb\nc é");
    }

    @Test
    void aSingleLineHasSingleSpaces() {
        assertThat(PlainText.singleLine(" \uFEFFSeoul\r\n\t declines\u00A0\u3000to\u2028back\u200B "))
                .isEqualTo("Seoul declines to back");
        assertThat(PlainText.singleLine("e\u0301")).isEqualTo("é");
    }
}
