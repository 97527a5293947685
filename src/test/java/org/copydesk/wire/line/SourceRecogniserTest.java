package org.copydesk.wire.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.wire.line.SourceRecogniser.Titled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRecogniserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Korea Herald", "The Daily Example", "Selby Times", "THE SELBY GAZETTE", "BBC News",
                        "The Times of Selby", "El Faro de Vigo",
                "Le Monde", "Süddeutsche Zeitung", "한바다일보", "한바다 신문", "朝霞新聞", "Известия", "selbygazette.example"
            })
    void aMastheadReadsLikeOne(String line) {
        assertThat(SourceRecogniser.isMasthead(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fish market to move to old railway station",
                "Council votes to close post office",
                "The news is out.",
                "Jane Doe",
                "어시장, 옛 기차역으로 이전 확정",
                "정부 예산안 부결",
                "魚市場、旧駅舎に移転へ"
            })
    void otherLinesAreNone(String line) {
        assertThat(SourceRecogniser.isMasthead(line)).isFalse();
    }

    @Test
    void anUnknownNameCouldBeAMasthead() {
        assertThat(SourceRecogniser.couldBeMasthead("Selby Lantern")).isTrue();
        assertThat(SourceRecogniser.couldBeMasthead("Council Rejects Budget")).isFalse();
        assertThat(SourceRecogniser.couldBeMasthead("Fish market to move")).isFalse();
        assertThat(SourceRecogniser.couldBeMasthead("정부 예산안 부결")).isFalse();
    }

    @Test
    void aLineMaySayTheSource() {
        assertThat(SourceRecogniser.labelled("Source: Reuters")).contains("Reuters");
        assertThat(SourceRecogniser.labelled("出典：共同通信")).contains("共同通信");
        assertThat(SourceRecogniser.labelled("Source https://news.example/1")).isEmpty();
        assertThat(SourceRecogniser.labelled("Sources say so")).isEmpty();
    }

    @Test
    void aWebAddressAloneIsTheSourcesAddress() {
        assertThat(SourceRecogniser.address("https://news.example/2024/ferry"))
                .contains("https://news.example/2024/ferry");
        assertThat(SourceRecogniser.address("URL: <https://news.example/1>")).contains("https://news.example/1");
        assertThat(SourceRecogniser.address("See https://news.example/1 for more"))
                .isEmpty();
        assertThat(SourceRecogniser.address("javascript:alert(1)")).isEmpty();
    }

    @Test
    void aWindowTitleNamesThePaperBehindTheHeadline() {
        assertThat(SourceRecogniser.titled("Ferry to run all winter - The Daily Example", null))
                .contains(new Titled("Ferry to run all winter", "The Daily Example"));
        assertThat(SourceRecogniser.titled("Ferry to run all winter – Selby Lantern", "Selby Lantern"))
                .contains(new Titled("Ferry to run all winter", "Selby Lantern"));
        assertThat(SourceRecogniser.titled("Ferry to run all winter - council pays", null))
                .isEmpty();
    }
}
