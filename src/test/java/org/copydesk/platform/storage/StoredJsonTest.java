package org.copydesk.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredJsonTest {
    private final StoredJsonConverter columns = new StoredJsonConverter();

    private static String text(String words, int times) {
        return "{\"text\":\"" + words.repeat(times) + "\"}";
    }

    private static StoredJson json(String text) {
        return StoredJson.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 1_000, 200_000})
    void whatIsStoredIsReadBack(int times) {
        for (String words : new String[] {"The tide turned. ", "L’été à Zürich ", "김철수 기자 ", "\uD83D\uDEA2"}) {
            String text = text(words, times);

            StoredJson read = columns.convertToEntityAttribute(columns.convertToDatabaseColumn(json(text)));

            assertThat(read.text()).isEqualTo(text);
            assertThat(read.length()).isEqualTo(read.utf8().length);
            assertThat(read).isEqualTo(json(text)).hasSameHashCodeAs(json(text));
        }
    }

    @Test
    void nothingStaysNothing() {
        assertThat(columns.convertToDatabaseColumn(null)).isNull();
        assertThat(columns.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void longJsonTakesLessRoom() {
        String text = text("The tide turned. ", 1_000);

        assertThat(columns.convertToDatabaseColumn(json(text))).hasSizeLessThan(text.length() / 10);
    }

    @Test
    void whatWasStoredBeforeThereWasCompressionIsRead() {
        String text = text("L’été ", 1_000);

        assertThat(columns.convertToEntityAttribute(text.getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void nobodyChangesWhatIsStored() {
        byte[] given = text("tide", 1).getBytes(StandardCharsets.UTF_8);
        StoredJson json = StoredJson.of(given);

        given[0] = '[';
        json.utf8()[0] = '[';

        assertThat(json.text()).isEqualTo(text("tide", 1));
    }
}
