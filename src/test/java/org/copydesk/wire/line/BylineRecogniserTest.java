package org.copydesk.wire.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.BylineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineRecogniserTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "By Ahn Sung-mi => Ahn Sung-mi",
                "By Ahn Sung-mi ( => Ahn Sung-mi",
                "By Jane Doe (jane@paper.example) => Jane Doe",
                "By Jane Doe (jane@pap => Jane Doe",
                "By Jane Doe and John Roe => Jane Doe; John Roe",
                "By Jane Doe, John Roe and Ana Garzón => Jane Doe; John Roe; Ana Garzón",
                "By Jane Doe, John Roe, and Ana Garzón => Jane Doe; John Roe; Ana Garzón",
                "By Jane Doe & John Roe => Jane Doe; John Roe",
                "BY JANE DOE => Jane Doe",
                "BY JANE McDOE AND SEÁN O'ROE => Jane McDoe; Seán O'Roe",
                "by Jane Doe => Jane Doe",
                "By J. R. van der Doe => J. R. van der Doe",
                "By Jane Doe Jr. => Jane Doe Jr.",
                "By Jane Doe, Staff Writer => Jane Doe (Staff Writer)",
                "By Jane Doe Staff Writer => Jane Doe (Staff Writer)",
                "By Jane Doe and John Roe, Staff Writers => Jane Doe (Staff Writer); John Roe (Staff Writer)",
                "By Jane Doe, Environment Correspondent, and John Roe in Hanwell => Jane Doe (Environment Correspondent); John Roe",
                "By Jane Doe | Reuters => Jane Doe of Reuters",
                "By Jane Doe/AP => Jane Doe of AP",
                "By Jane Doe, Associated Press => Jane Doe of Associated Press",
                "By Jane Doe of The Selby Gazette => Jane Doe of The Selby Gazette",
                "By Jane Doe for Another House => Jane Doe of Another House",
                "By Jane Doe, BBC News, Selby => Jane Doe of BBC News",
                "By Jane Doe (AFP) => Jane Doe of AFP",
                "By JANE DOE FOR MAILONLINE => Jane Doe of MAILONLINE",
                "By AFP => AGENCY AFP",
                "By The Associated Press => AGENCY The Associated Press",
                "By Yonhap => AGENCY Yonhap",
                "By AFP and Jane Doe => AGENCY AFP; Jane Doe",
                "By Staff Reporter => DESK Staff Reporter",
                "By the editorial board => DESK the editorial board",
                "By Selby Gazette Staff => DESK Selby Gazette Staff",
                "By The Selby Gazette => DESK The Selby Gazette",
                "Written by: Jane Doe => Jane Doe",
                "Author: Jane Doe => Jane Doe",
                "Por Ana Garzón => Ana Garzón",
                "Por Ana Garzón y Luis Perales => Ana Garzón; Luis Perales",
                "Par Jeanne Dupré et Jean Dupont => Jeanne Dupré; Jean Dupont",
                "Von Hans Meier und Eva Vogt => Hans Meier; Eva Vogt",
                "Di Mario Bianchi => Mario Bianchi",
                "Автор: Иван Петров => Иван Петров",
                "Jane Doe and John Roe in London => Jane Doe; John Roe",
                "Jane Doe, Political Editor => Jane Doe (Political Editor)",
                "Jane Doe | Reuters => Jane Doe of Reuters"
            })
    void aBylineNamesItsPeople(String line, String expected) {
        assertThat(BylineRecogniser.recognise(line).map(BylineRecogniserTest::people))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "By",
                "Fish market to move to old railway station",
                "By the time they came, it was over.",
                "By design, the market is small",
                "By Tuesday, all had left",
                "By a vote of seven to two",
                "By 2030 the harbour is to be closed",
                "Traders said they had not been asked.",
                "Por qué se muda el mercado",
                "Von wegen alt",
                "The Selby Gazette",
                "Read more",
                "어시장 이전 확정",
                "سوق السمك ينتقل",
                "“We have waited”",
                "Share, Print and Save"
            })
    void otherLinesAreNoBylines(String line) {
        assertThat(BylineRecogniser.recognise(line)).isEmpty();
    }

    @Test
    void theLineIsKeptAsPrintedWithoutItsAddress() {
        Credit credit =
                BylineRecogniser.recognise("By Jane Doe (jane@paper.example)").orElseThrow();

        assertThat(credit.printed()).isEqualTo("By Jane Doe");
        assertThat(credit.note()).isEqualTo("e-mail address or handle left out");
    }

    @Test
    void namesAloneAreNotMarked() {
        assertThat(BylineRecogniser.recognise("Jane Doe").orElseThrow().marked())
                .isFalse();
        assertThat(BylineRecogniser.recognise("By Jane Doe").orElseThrow().marked())
                .isTrue();
        assertThat(BylineRecogniser.recognise("Jane Doe, Staff Writer")
                        .orElseThrow()
                        .marked())
                .isTrue();
    }

    @Test
    void aRoleAloneIsKnown() {
        assertThat(BylineRecogniser.isRole("Political correspondent")).isTrue();
        assertThat(BylineRecogniser.isRole("The correspondent left the room.")).isFalse();
        assertThat(BylineRecogniser.isRole("Fish market")).isFalse();
    }

    static String people(Credit credit) {
        return credit.bylines().stream().map(BylineRecogniserTest::person).collect(Collectors.joining("; "));
    }

    private static String person(Byline byline) {
        String kind = byline.kind() == BylineKind.PERSON ? "" : byline.kind() + " ";
        String role = byline.role() == null ? "" : " (" + byline.role() + ")";
        return kind + byline.name() + role + (byline.affiliation() == null ? "" : " of " + byline.affiliation());
    }
}
