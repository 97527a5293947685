package org.copydesk.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|PT0S",
                "120|PT2M",
                " 7 |PT7S",
                "Tue, 24 Mar 2026 09:01:30 GMT|PT1M30S",
                "Tue, 24 Mar 2026 08:00:00 GMT|PT0S"
            })
    void secondsAndDatesAreRead(String header, Duration wait) {
        assertThat(RetryAfter.read(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Tue, 24 Mar", "2026-03-24T09:01:30Z"})
    void whatIsNeitherSaysNothing(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }

    @Test
    void aDayAheadIsADay() {
        assertThat(RetryAfter.read("86400", NOW)).contains(Duration.ofDays(1));
    }
}
