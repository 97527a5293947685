package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "One ¦ One",
                "One/Two/Three ¦ One|Two|Three",
                "One/Two//Three ¦ One/Two|Three",
                "//One///  /Two// ¦ One|Two",
                "One/\u00A0/Two/three ¦ One|Two/three",
                "One%/Two ¦ One|Two"
            })
    void blankLinesPartParagraphsAndLineEndsDoWhereThereAreNone(String text, String expected) {
        Body body = BodyParser.fromText(text.replace('/', '\n').replace('%', '\r'));

        assertThat(body.blocks())
                .extracting(block -> ((Block.Paragraph) block).text())
                .containsExactly(expected.replace('/', '\n').split("\\|"));
    }

    @Test
    void textIsTakenLiterally() {
        assertThat(BodyParser.fromText("<b>a</b> &amp; *b*").html())
                .isEqualTo("<p>&lt;b&gt;a&lt;/b&gt; &amp;amp; *b*</p>");
    }

    @Test
    void emptyTextIsAnEmptyBody() {
        assertThat(BodyParser.fromText("")).isEqualTo(Body.EMPTY);
        assertThat(BodyParser.fromText(" \n\u00A0\n\uFEFF\n")).isEqualTo(Body.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1, a.",
        "A, 26, Z.",
        "a, 27, aa.",
        "a, 702, zz.",
        "a, 703, aaa.",
        "i, 4, iv.",
        "I, 1994, MCMXCIV.",
        "i, 3999, mmmcmxcix.",
        "i, 4000, 4000.",
        "a, -1, -1.",
        ", 7, 7."
    })
    void numbersListsInLettersAndRomanNumerals(String numbering, int start, String number) {
        Block list =
                new Block.ItemList(true, numbering, start, false, List.of(new Block.ListItem("item", List.of(), null)));

        assertThat(new Body(List.of(list)).text()).isEqualTo(number + " item");
    }

    @Test
    void writesTheWordsOfEveryBlock() {
        Body body = new Body(List.of(
                new Block.Heading(2, "Why", List.of()),
                new Block.Paragraph("One\nline", List.of(Mark.of(Mark.Type.STRONG, 0, 3))),
                new Block.Image(new UUID(1, 2)),
                new Block.Quote("No.\n\nNever.", List.of(), "A. Speaker"),
                new Block.ItemList(
                        true,
                        List.of(new Block.ListItem(
                                "first\nline",
                                List.of(),
                                new Block.ItemList(false, List.of(new Block.ListItem("inside", List.of(), null)))))),
                new Block.Table(
                        false, List.of(List.of(new Block.Cell("a\nb", List.of()), new Block.Cell("c", List.of())))),
                new Block.Separator(),
                new Block.Embed("https://example.org/v", "A video")));

        assertThat(body.text())
                .isEqualTo(
                        """
                        Why

                        One
                        line

                        No.

                        Never.
                        — A. Speaker

                        1. first
                           line
                           - inside

                        a b\tc

                        * * *

                        A video
                        https://example.org/v""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "comprehensive consideration ¦ 2",
                "UN’s 3.5 million — don't … ¦ 4",
                "서울시 북한 인권 ¦ 3",
                "مرحبا بالعالم ¦ 2",
                "🙂 🙂 ¦ 0"
            })
    void countsWordsInAnyScript(String text, int words) {
        assertThat(BodyParser.fromText(text).wordCount()).isEqualTo(words);
    }

    @Test
    void countsWordsOfChineseAndThaiByDictionary() {
        assertThat(BodyParser.fromText("ฉันรักภาษาไทย").wordCount()).isBetween(3, 4);
        assertThat(BodyParser.fromText("北京宣布新政策").wordCount()).isBetween(3, 5);
    }

    @Test
    void countsTheWordsOfQuotesListsAndTables() {
        assertThat(BodyParser.fromHtml("<h2>a b</h2><blockquote>c<footer>d</footer></blockquote>"
                                + "<ul><li>e<ul><li>f</li></ul></li></ul><table><tr><td>g<td>h i</table>")
                        .wordCount())
                .isEqualTo(9);
    }
}
