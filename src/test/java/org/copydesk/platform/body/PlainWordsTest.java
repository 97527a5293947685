package org.copydesk.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    private static final String CHARACTERS = plain();

    private static String plain() {
        StringBuilder plain = new StringBuilder();
        for (char character = 0; character < 0x2100; character++) {
            String one = String.valueOf(character);
            if (PlainWords.count(one) != PlainWords.UNKNOWN) {
                // Those that join words stand among letters and digits often enough to do so.
                plain.append(one.repeat(character < 0x80 ? 8 : 1)).append("ab12:,.';".repeat(2));
            }
        }
        return plain.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferryman’s 3.5 boats didn't sail, e.g. at 12:30. | 10",
                "L’été à Zürich – naïve… | 4",
                "a:b 1:2 1,000 a,b 3rd | 7"
            })
    void countsWords(String text, int words) {
        assertThat(PlainWords.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"snake_case", "김철수", "soft\u00ADhyphen", "e\u0301", "שלום"})
    void leavesOtherScriptsToTheirTables(String text) {
        assertThat(PlainWords.count(text)).isEqualTo(PlainWords.UNKNOWN);
    }

    @Test
    void agreesWithUnicodesTables() {
        Random random = new Random(20_260_324);
        BreakIterator tables = BreakIterator.getWordInstance(ULocale.ROOT);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            assertThat(PlainWords.count(text.toString()))
                    .as("words of \"%s\"", text)
                    .isEqualTo(count(tables, text));
        }
    }

    private static int count(BreakIterator tables, CharSequence text) {
        tables.setText(text.toString());
        int count = 0;
        while (tables.next() != BreakIterator.DONE) {
            count += tables.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return count;
    }
}
