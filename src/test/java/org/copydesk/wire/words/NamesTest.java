package org.copydesk.wire.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ahn Sung-mi",
                "Jane Doe",
                "J. R. Doe",
                "Ana de la Garza",
                "Séan O’Roe",
                "JANE DOE",
                "Иван Петров",
                "أحمد علي",
                "山田太郎"
            })
    void aNameReadsLikeOne(String name) {
        assertThat(Names.isPerson(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jane",
                "The Council",
                "jane doe",
                "Jane Doe 3",
                "Reuters",
                "Council Of Europe",
                "Jane and John",
                "A very long line of words"
            })
    void otherWordsDoNot(String words) {
        assertThat(Names.isPerson(words)).isFalse();
    }

    @Test
    void agenciesAndDesksAreKnown() {
        assertThat(Names.isAgency("Yonhap")).isTrue();
        assertThat(Names.isAgency("the Associated Press")).isTrue();
        assertThat(Names.areAgencies("AFP-Yonhap")).isTrue();
        assertThat(Names.areAgencies("AFP-Jane")).isFalse();
        assertThat(Names.isDesk("Digital Desk")).isTrue();
        assertThat(Names.isDesk("디지털뉴스팀")).isTrue();
        assertThat(Names.isDesk("Jane Doe")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "JANE DOE,Jane Doe",
        "JANE McDOE,Jane McDoe",
        "SEÁN O'ROE,Seán O'Roe",
        "JB DOE,JB Doe",
        "ANNA-LENA VOGT,Anna-Lena Vogt",
        "Jane DOE,Jane Doe",
        "Ahn Sung-mi,Ahn Sung-mi"
    })
    void capitalsAreMadeSmall(String printed, String name) {
        assertThat(Names.tidy(printed)).isEqualTo(name);
    }
}
