package org.copydesk.wire.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.copydesk.wire.text.UnreadableWireException.Reason;
import org.copydesk.wire.text.WireText.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {
    private static final String STORY = "Ferry to run\n\nBy Jane Doe\n\nThe ferry will run all winter.\n";

    @Test
    void linesKeepTheirNumbersWhateverEndsThem() {
        assertThat(texts("one\r\n\r\ntwo\rthree\u0085four\u2028five\n"))
                .containsExactly("one", "two", "three", "four", "five");
        assertThat(WireText.of("one\r\n\r\ntwo\rthree").lines())
                .extracting(Line::number, Line::gap)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0),
                        org.assertj.core.groups.Tuple.tuple(3, 1),
                        org.assertj.core.groups.Tuple.tuple(4, 0));
    }

    @Test
    void spacesOfEveryKindBecomeOneAndWhatIsInvisibleGoes() {
        assertThat(texts("\t a\u00a0\u2003b\u3000c \nx\u200by\u202ez\u2066\ufeff\u00ad!"))
                .containsExactly("a b c", "xyz!");
        assertThat(texts("cafe\u0301\nmi\u200cravam می\u200cروم")).containsExactly("café", "miravam می\u200cروم");
    }

    @Test
    void aLineOfInvisibleCharactersIsKeptForTheReport() {
        assertThat(WireText.of("one\n\u200b\ntwo").lines())
                .extracting(Line::text)
                .containsExactly("one", "", "two");
    }

    @Test
    void theSameStoryHasTheSameFingerprintHoweverItWasPasted() {
        String fingerprint = fingerprint(STORY.getBytes(UTF_8));

        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(List.of(
                        STORY.replace("\n", "\r\n"),
                        "\ufeff" + STORY,
                        STORY.replace("\n", "  \n"),
                        STORY.replace("\n\n", "\n"),
                        STORY.replace(' ', '\u00a0'),
                        STORY.replace("Jane", "  \tJane")))
                .allSatisfy(
                        same -> assertThat(fingerprint(same.getBytes(UTF_8))).isEqualTo(fingerprint));
        assertThat(fingerprint(("\ufeff" + STORY).getBytes(UTF_16BE))).isEqualTo(fingerprint);
        assertThat(fingerprint(STORY.replace("winter", "summer").getBytes(UTF_8)))
                .isNotEqualTo(fingerprint);
    }

    @Test
    void westernTextIsReadInItsOldEncoding() {
        byte[] bytes =
                "Le marché a déménagé\nL’été sera long, dit-on à la mairie.".getBytes(Charset.forName("windows-1252"));

        assertThat(WireText.decode(bytes).lines())
                .extracting(Line::text)
                .containsExactly("Le marché a déménagé", "L’été sera long, dit-on à la mairie.");
    }

    @Test
    void anEncodingThatCannotBeToldIsRefused() {
        assertThat(reason("어시장 이전 확정\n한바다시 의회는 의결했다.".getBytes(Charset.forName("EUC-KR"))))
                .isEqualTo(Reason.ENCODING);
        assertThat(reason("Рыбный рынок\nпереедет".getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(Reason.ENCODING);
        assertThat(reason(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xFF}))
                .isEqualTo(Reason.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\r\n", "\u00a0\n\u200b\n\u3000"})
    void blankTextIsRefused(String blank) {
        assertThat(reason(blank.getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ferry to run all winter", "\n\n  Ferry to run all winter  \n\u200b\n"})
    void aSingleLineIsRefused(String line) {
        assertThat(reason(line.getBytes(UTF_8))).isEqualTo(Reason.SINGLE_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\nsome\nlines",
                "PK\u0003\u0004 docx\n\n",
                "\u0089PNG\r\n\u001a\n",
                "\u00ff\u00d8\u00ff\u00e0 JFIF\n",
                "\u001f\u008b\b\n\n",
                "\u007fELF\u0002\n",
                "{\\rtf1\\ansi\nText}",
                "text\nwith\0nul\n",
                "a\u0001\u0002\u0003\u0004\u0005\nb\n"
            })
    void aFileOfAnotherKindIsRefused(String bytes) {
        assertThat(reason(bytes.getBytes(ISO_8859_1))).isEqualTo(Reason.BINARY);
    }

    @Test
    void theMessageSaysWhatToChange() {
        var refused = catchThrowableOfType(UnreadableWireException.class, () -> WireText.of("one line"));

        assertThat(refused)
                .hasMessage("The text is a single line; put the headline and each paragraph on lines of their own.");
    }

    private static List<String> texts(String text) {
        return WireText.of(text).lines().stream().map(Line::text).toList();
    }

    private static String fingerprint(byte[] bytes) {
        return WireText.decode(bytes).fingerprint();
    }

    private static Reason reason(byte[] bytes) {
        return catchThrowableOfType(UnreadableWireException.class, () -> WireText.decode(bytes))
                .reason();
    }
}
