package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCounterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferryman’s 3.5 boats didn't sail, e.g. at 12:30. | 10",
                "L’été à Zürich – naïve… | 4",
                "a:b 1:2 1,000 a,b 3rd | 7",
                "snake_case | 1",
                "김철수 | 1",
                "soft\u00ADhyphen | 1",
                "e\u0301 | 1",
                "שלום | 1"
            })
    void countsWordsAsUnicodeDoes(String text, int words) {
        assertThat(BodyParser.fromText(text).wordCount()).isEqualTo(words);
    }
}
