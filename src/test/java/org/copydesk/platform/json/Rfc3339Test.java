package org.copydesk.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00:00Z, 2026-12-01T09:00:00Z",
        "2026-12-01T09:00:00+09:00, 2026-12-01T00:00:00Z",
        "2026-12-01t09:00:00z, 2026-12-01T09:00:00Z",
        "2026-12-01T09:00:00[Asia/Seoul], 2026-12-01T00:00:00Z",
        "2026-12-01T09:00:00+09:00[Asia/Seoul], 2026-12-01T00:00:00Z",
        "2026-10-25T02:30:00+01:00[Europe/Berlin], 2026-10-25T01:30:00Z",
        "2026-12-01T09:00:00.123456Z, 2026-12-01T09:00:00.123Z",
    })
    void readsTimesWithAnOffsetOrAZone(String text, String instant) {
        assertThat(Rfc3339.parse(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T09:00:00",
                "2026-12-01",
                "tomorrow",
                "2026-02-30T09:00:00Z",
                "2026-12-01T25:00:00Z",
                "+12026-12-01T09:00:00Z",
                "2026-12-01T09:00:00[Nowhere/Town]",
                "2026-12-01T09:00:00+02:00[Asia/Seoul]"
            })
    void refusesWhatIsNoTimeOrHasNoZone(String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesAnHourThatTheClocksSkip() {
        assertThatThrownBy(() -> Rfc3339.parse("2026-03-29T02:30:00[Europe/Berlin]"))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesAnHourThatTheClocksShowTwiceUnlessTheOffsetSaysWhich() {
        assertThatThrownBy(() -> Rfc3339.parse("2026-10-25T02:30:00[Europe/Berlin]"))
                .isInstanceOf(DateTimeException.class);
    }
}
