package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
                "a\u202D",
                "a\u202E"
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
                "\u2067שלום\u2069 \u202Bمرحبا\u202C",
                "Việt e\u0301"
            })
    void ordinaryTextHasNoProblem(String text) {
        assertThat(PlainText.problem(text)).isEmpty();
    }

    /** U+302E and U+1D165 are spacing marks that normalisation sorts; U+200B would be taken out from between marks. */
    @ParameterizedTest
    @ValueSource(strings = {"\u302E\uD834\uDD65", "\u0301\u0000", "\u0323\u0301", "\u0301\uFFFE\u0323"})
    void noTowerIsLeftForNormalisationToSort(String unit) {
        String tower = "a" + unit.repeat(40);

        assertThat(PlainText.problem(tower)).isPresent();
        assertThat(PlainText.clean(tower)
                        .codePoints()
                        .filter(PlainText::isCombining)
                        .count())
                .isLessThanOrEqualTo(30);
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

    @Test
    void directionsEndWithTheLineAndNothingElseIsLost() {
        assertThat(PlainText.singleLine("a \u2067שלום\u2069 b")).isEqualTo("a \u2067שלום\u2069 b");
        assertThat(PlainText.singleLine("a \u2067שלום\n\u202Bעולם")).isEqualTo("a \u2067שלום\u2069 \u202Bעולם\u202C");
        assertThat(PlainText.singleLine("a \u2069 b")).isEqualTo("a b");
        assertThat(BidiBalance.of("\u2067one\ntwo\u2069")).isEqualTo("\u2067one\u2069\ntwo");
        assertThat(BidiBalance.of("a\u2069b\u202Cc")).isEqualTo("abc");
        assertThat(BidiBalance.of("\u2068\u202Aa\u2069b\u202Cc")).isEqualTo("\u2068\u202Aa\u202C\u2069bc");
        assertThat(BidiBalance.of("\u202Aa\u2066b\u202Cc")).isEqualTo("\u202Aa\u2066bc\u2069\u202C");
    }

    @Test
    void nothingNeedBeDoneAboutTidyText() {
        int tidy = 0;
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            String text = "a" + (char) character + " " + (char) character;
            if (PlainText.isTidy(text)) {
                tidy++;
                assertThat(PlainText.problem(text)).isEmpty();
                assertThat(PlainText.clean(text)).isEqualTo(text);
                assertThat(PlainText.isInvisible(character)).isFalse();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            }
        }
        assertThat(tidy).isGreaterThan(30_000);
        assertThat(PlainText.isTidy("The island’s été\n김철수 기자")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a  b", "a\n\nb", "a\tb", "a\u00A0b", "e\u0301", "a\u200Bb", "a\u202Eb"})
    void otherTextIsLookedAtClosely(String text) {
        assertThat(PlainText.isTidy(text)).isFalse();
    }
}
