package org.copydesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class LargeBodyPermitsTest {
    private final LargeBodyPermits permits = new LargeBodyPermits(1_000_000, Duration.ofMillis(1));

    @Test
    void onlyLargeBodiesAreWeighedAndNoneByMoreThanThereIs() {
        assertThat(permits.permits(20_000)).isZero();
        assertThat(permits.permits(20_001)).isEqualTo(400_000);
        assertThat(permits.permits(500_000)).isEqualTo(500_000);
        assertThat(permits.permits(6_000_000)).isEqualTo(1_000_000);
    }

    @Test
    void refusesWhatDoesNotFitAndTakesItOnceThereIsRoom() {
        permits.take(600_000);

        assertThatThrownBy(() -> permits.take(600_000))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNAVAILABLE));
        permits.take(400_000);
        permits.release(600_000);
        permits.take(600_000);
    }

    @Test
    void aRequestTakesOnlyWhatItDoesNotHaveAndReturnsAll() {
        RequestPermits request = new RequestPermits(permits);
        request.require(600_000);
        request.require(500_000);
        request.require(900_000);

        assertThatThrownBy(() -> permits.take(200_000)).isInstanceOf(ProblemException.class);
        request.release();
        permits.take(1_000_000);
    }
}
