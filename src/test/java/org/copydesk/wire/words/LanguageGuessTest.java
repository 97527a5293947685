package org.copydesk.wire.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "The council said that it was time for the harbour to move on, and that it is. => en",
                "El consejo dijo que era hora de que el puerto siguiera adelante, y lo es por ahora. => es",
                "Le conseil a dit que le port est dans une situation qui dure depuis dix ans. => fr",
                "Der Rat sagte, dass der Hafen nach zehn Jahren nicht mehr auf sich warten lassen wird. => de",
                "Il consiglio ha detto che il porto non è più nella situazione di dieci anni fa. => it",
                "O conselho disse que o porto não está mais na situação em que estava até agora, com uma exceção. => pt",
                "시의회는 어시장을 옮기기로 의결했다. => ko",
                "市議会は魚市場を移転することを決めた。 => ja",
                "市议会决定把鱼市场迁到旧火车站。 => zh",
                "Совет решил, что рынок переедет, и это важный шаг для города, объявленный вчера. => ru",
                "Рада вирішила, що ринок переїде. => uk",
                "قرر المجلس نقل السوق إلى المحطة القديمة. => ar",
                "המועצה החליטה להעביר את השוק. => he"
            })
    void theLanguageIsToldByScriptAndSmallWords(String text, String language) {
        assertThat(LanguageGuess.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "Fish market", "Lorem ipsum dolor sit amet consectetur"})
    void whereThereIsDoubtThereIsNoLanguage(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
    }
}
