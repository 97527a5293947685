package org.copydesk.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00:00Z, 2026-12-01T09:00:00Z",
        "2026-12-01T09:00:00+09:00, 2026-12-01T00:00:00Z",
        "2026-12-01t09:00:00z, 2026-12-01T09:00:00Z",
        "2026-12-01T09:00:00[Asia/Seoul], 2026-12-01T00:00:00Z",
        "2026-12-01T09:00:00+09:00[Asia/Seoul], 2026-12-01T00:00:00Z",
        "2026-10-25T02:30:00+01:00[Europe/Berlin], 2026-10-25T01:30:00Z",
        "2026-12-01T09:00:00.123456Z, 2026-12-01T09:00:00.123Z",
        "2026-12-01 09:00:00+09:00, 2026-12-01T00:00:00Z",
        "2026-12-01T09:00:00, 2026-12-01T00:00:00Z",
        "2026-12-01T09:00, 2026-12-01T00:00:00Z",
        "2026-12-01 09:00, 2026-12-01T00:00:00Z",
        "2026-12-01, 2026-11-30T15:00:00Z",
        "2026-12-01[Europe/Berlin], 2026-11-30T23:00:00Z",
    })
    void readsTimesAndDatesThoseWithoutAZoneInThePublications(String text, String instant) {
        assertThat(Rfc3339.parse(text, SEOUL)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T",
                "2026-12-0109:00:00",
                "2026-12-01 ",
                "2026-12",
                "1616561940",
                "tomorrow",
                "2026-02-30T09:00:00Z",
                "2026-12-01T25:00:00Z",
                "+12026-12-01T09:00:00Z",
                "2026-12-01T09:00:00[Nowhere/Town]",
                "2026-12-01T09:00:00+02:00[Asia/Seoul]"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text, SEOUL)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesAnHourThatTheClocksSkip() {
        assertThatThrownBy(() -> Rfc3339.parse("2026-03-29T02:30:00[Europe/Berlin]", SEOUL))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("The clocks of Europe/Berlin skip this hour.");
    }

    @Test
    void aDayThatBeginsInASkippedHourBeginsBehindIt() {
        assertThat(Rfc3339.parse("2018-11-04", ZoneId.of("America/Sao_Paulo"))).hasToString("2018-11-04T03:00:00Z");
    }

    @Test
    void refusesAnHourThatTheClocksShowTwiceUnlessTheOffsetSaysWhich() {
        assertThatThrownBy(() -> Rfc3339.parse("2026-10-25T02:30:00[Europe/Berlin]", SEOUL))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("twice; add the offset");
    }
}
