package org.copydesk.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-24T09:00:00Z");
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration ALTOGETHER = Duration.ofDays(3);

    private static RetrySchedule drawing(RandomGenerator random) {
        return new RetrySchedule(FIRST, LONGEST, ALTOGETHER, random);
    }

    /** Always draws the most that it may. */
    private static final RetrySchedule AT_MOST = drawing(new Random(0) {
        private static final long serialVersionUID = 1L;

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    });

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "12, PT2H50M40S", "13, PT5H41M20S", "14, PT6H", "1000000, PT6H"})
    void theBoundDoublesUpToSixHours(int attempts, Duration bound) {
        assertThat(AT_MOST.pause(attempts, null)).isEqualTo(bound);
    }

    @Test
    void pausesAreSpreadOverAllOfTheTimeUpToTheBound() {
        RetrySchedule schedule = drawing(new Random(42));
        long[] pauses = IntStream.range(0, 10_000)
                .mapToLong(any -> schedule.pause(5, null).toMillis())
                .toArray();

        assertThat(Arrays.stream(pauses)).allMatch(pause -> pause >= 0 && pause <= 80_000);
        assertThat(IntStream.range(0, 10).boxed()).allSatisfy(tenth -> assertThat(Arrays.stream(pauses)
                        .filter(pause -> pause / 8_001 == tenth)
                        .count())
                .isBetween(850L, 1_150L));
    }

    @Test
    void anEndpointMayAskToBeLeftAlone() {
        assertThat(AT_MOST.next(1, NOW, NOW, Duration.ofMinutes(10))).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(AT_MOST.next(1, NOW, NOW, Duration.ofDays(2))).contains(NOW.plus(LONGEST));
        assertThat(AT_MOST.next(8, NOW, NOW, Duration.ZERO)).contains(NOW.plusSeconds(640));
    }

    @Test
    void theLastAttemptIsMadeAfterThreeDays() {
        Instant last = NOW.plus(ALTOGETHER);

        assertThat(AT_MOST.next(20, NOW, last.minusSeconds(60), null)).contains(last);
        assertThat(AT_MOST.next(21, NOW, last, null)).isEmpty();
        assertThat(AT_MOST.next(21, NOW, last.plusSeconds(1), null)).isEmpty();
    }
}
