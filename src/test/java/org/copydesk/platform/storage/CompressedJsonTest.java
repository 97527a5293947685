package org.copydesk.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedJsonTest {
    private final CompressedJson json = new CompressedJson();

    private static String text(String words, int times) {
        return "{\"text\":\"" + words.repeat(times) + "\"}";
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 1_000, 200_000})
    void whatIsStoredIsReadBack(int times) {
        for (String words : new String[] {"The tide turned. ", "L’été à Zürich ", "김철수 기자 ", "\uD83D\uDEA2"}) {
            String text = text(words, times);

            assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(text)))
                    .isEqualTo(text);
        }
    }

    @Test
    void nothingStaysNothing() {
        assertThat(json.convertToDatabaseColumn(null)).isNull();
        assertThat(json.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void longJsonTakesLessRoom() {
        String text = text("The tide turned. ", 1_000);

        assertThat(json.convertToDatabaseColumn(text)).hasSizeLessThan(text.length() / 10);
    }

    @Test
    void whatWasStoredBeforeThereWasCompressionIsRead() {
        String text = text("L’été ", 1_000);

        assertThat(json.convertToEntityAttribute(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
    }
}
