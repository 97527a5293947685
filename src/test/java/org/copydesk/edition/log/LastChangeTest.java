package org.copydesk.edition.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LastChangeTest {
    private Instant now = Instant.parse("2026-03-24T04:58:00.700Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final LastChange last = new LastChange(clock);

    private void change(long number, String at) {
        now = Instant.parse(at);
        last.learn(number);
    }

    @Test
    void beforeTheFirstChangeItIsTheStart() {
        assertThat(last.time()).isEqualTo("2026-03-24T04:58:00Z");
    }

    @Test
    void itIsTheSecondOfTheNewestChange() {
        change(1, "2026-03-24T04:59:00.300Z");
        change(2, "2026-03-24T04:59:02.900Z");
        change(1, "2026-03-24T04:59:03.000Z");
        change(2, "2026-03-24T04:59:03.000Z");

        assertThat(last.time()).isEqualTo("2026-03-24T04:59:02Z");
    }

    @Test
    void twoChangesInASecondCountAsTheNextOne() {
        change(1, "2026-03-24T04:59:00.300Z");
        change(2, "2026-03-24T04:59:00.600Z");
        change(3, "2026-03-24T04:59:00.900Z");

        assertThat(last.time()).isEqualTo("2026-03-24T04:59:01Z");
    }

    @Test
    void aChangeInASecondThatReadersWereGivenCountsAsTheNextOne() {
        change(1, "2026-03-24T04:59:00.300Z");
        change(2, "2026-03-24T04:59:00.900Z");
        change(3, "2026-03-24T04:59:01.200Z");

        assertThat(last.time()).isEqualTo("2026-03-24T04:59:02Z");
    }

    @Test
    void afterTheClockWasSetBackItStandsStillUntilTheNextChange() {
        change(1, "2026-03-24T06:00:00.300Z");
        now = Instant.parse("2026-03-24T05:00:00.300Z");
        assertThat(last.time()).isEqualTo("2026-03-24T05:00:01Z");
        now = Instant.parse("2026-03-24T05:00:20.300Z");
        assertThat(last.time()).isEqualTo("2026-03-24T05:00:01Z");

        change(2, "2026-03-24T05:00:30.300Z");

        assertThat(last.time()).isEqualTo("2026-03-24T05:00:30Z");
    }
}
