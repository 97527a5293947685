package org.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private static final ClientAddress HERE = ClientAddress.parse("192.0.2.1");
    private static final ClientAddress THERE = ClientAddress.parse("192.0.2.2");

    private final MovableClock clock = new MovableClock();
    private final FailureLimit limit = new FailureLimit(new ThreeAMinute(), clock);

    private record ThreeAMinute() implements AccessConfig {
        @Override
        public int failuresPerMinute() {
            return 3;
        }

        @Override
        public Oidc oidc() {
            throw new UnsupportedOperationException();
        }
    }

    private void failThreeTimes() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.waitFor(HERE, "guess " + i)).isEmpty();
            limit.failed(HERE, "guess " + i);
        }
    }

    @Test
    void anAddressHasItsFailuresForItself() {
        failThreeTimes();

        assertThat(limit.waitFor(HERE, "guess")).isPresent();
        assertThat(limit.waitFor(THERE, "guess")).isEmpty();
    }

    @Test
    void aFailureComesBackAfterItsShareOfAMinute() {
        failThreeTimes();

        assertThat(limit.waitFor(HERE, "guess").orElseThrow())
                .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(20));
        assertThat(limit.waitFor(HERE, "guess")).isEmpty();
        limit.failed(HERE, "guess");
        assertThat(limit.waitFor(HERE, "guess")).isPresent();
    }

    @Test
    void aTokenThatWorkedFromThereGoesOnUntilItFails() {
        limit.succeeded(HERE, "good");
        failThreeTimes();

        assertThat(limit.waitFor(HERE, "good")).isEmpty();
        limit.failed(HERE, "good");
        assertThat(limit.waitFor(HERE, "good")).isPresent();
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        for (int i = 1; i <= 3; i++) {
            limit.failed(ClientAddress.parse("2001:db8::" + i), "guess");
        }

        assertThat(limit.waitFor(ClientAddress.parse("[2001:db8::ffff]"), "guess"))
                .isPresent();
        assertThat(limit.waitFor(ClientAddress.parse("2001:db8:0:1::1"), "guess"))
                .isEmpty();
    }

    @Test
    void whoHasNoAddressIsOneClientToo() {
        for (int i = 1; i <= 3; i++) {
            limit.failed(ClientAddress.parse("_hidden" + i), "guess");
        }

        assertThat(limit.waitFor(ClientAddress.parse(null), "guess")).isPresent();
    }
}
