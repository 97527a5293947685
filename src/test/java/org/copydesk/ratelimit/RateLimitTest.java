package org.copydesk.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final MovableClock clock = new MovableClock();
    private final RateLimit limit = new RateLimit("address", 3, Duration.ofMinutes(1), clock);

    @BeforeEach
    void standStill() {
        clock.stop();
    }

    @Test
    void aClientHasItsNumberOfRequestsForItself() {
        for (long left = 2; left >= 0; left--) {
            assertThat(limit.count("here")).isEqualTo(new Quota("address", true, left, Duration.ofMinutes(1)));
        }

        assertThat(limit.count("here").isWithin()).isFalse();
        assertThat(limit.count("there").isWithin()).isTrue();
    }

    @Test
    void itGetsAllOfThemAnewAPeriodAfterItsFirst() {
        limit.count("here");
        clock.advance(Duration.ofSeconds(50));
        limit.count("here");
        limit.count("here");

        assertThat(limit.count("here")).isEqualTo(new Quota("address", false, 0, Duration.ofSeconds(10)));
        clock.advance(Duration.ofSeconds(10));
        assertThat(limit.count("here")).isEqualTo(new Quota("address", true, 2, Duration.ofMinutes(1)));
    }

    @Test
    void refusedRequestsCostNothing() {
        for (int i = 0; i < 10; i++) {
            limit.count("here");
        }
        clock.advance(Duration.ofMinutes(1));

        assertThat(limit.count("here").left()).isEqualTo(2);
    }

    @Test
    void headersSayItInWholeSecondsThatAreNeverTooShort() {
        assertThat(limit.policy()).isEqualTo("\"address\";q=3;w=60");
        assertThat(new Quota("address", true, 2, Duration.ofMillis(29_001)).header())
                .isEqualTo("\"address\";r=2;t=30");
        assertThat(new Quota("address", false, 0, Duration.ofSeconds(30)).header())
                .isEqualTo("\"address\";r=0;t=30");
    }
}
