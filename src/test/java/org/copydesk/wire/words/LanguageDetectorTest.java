package org.copydesk.wire.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.wire.words.LanguageDetector.Guess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | The council said that the market will move to the old station in the spring.
            de | Der Rat hat beschlossen, dass der Markt im Frühling in den alten Bahnhof umzieht.
            hu | A tanács úgy döntött, hogy a piac tavasszal a régi állomásra költözik.
            tr | Belediye meclisi pazarın ilkbaharda eski istasyona taşınacağını açıkladı.
            ko | 시의회는 봄에 시장을 옛 역으로 옮기기로 했다.
            ja | 市議会は春に市場を古い駅へ移すことを決めた。
            zh | 市议会决定春天把市场迁到旧车站。
            """)
    void aSentenceIsEnough(String language, String sentence) {
        assertThat(LanguageDetector.detect(sentence).language()).isEqualTo(language);
    }

    @Test
    void whatIsNoLanguageIsUnknownAndInDoubt() {
        assertThat(LanguageDetector.detect("123 456")).isEqualTo(new Guess("und", false, null));
    }
}
