package org.copydesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PingTimerTest {
    private static final int PATIENCE = 10;

    private final PingTimer timer = new PingTimer(PATIENCE);

    private boolean isUpWithin(int looks) {
        boolean isUp = false;
        for (int i = 0; i < looks; i++) {
            isUp |= timer.isUp();
        }
        return isUp;
    }

    @Test
    void aPingThatIsNotAnsweredIsNoticedWithoutItsThread() {
        timer.start();

        assertThat(isUpWithin(PATIENCE)).isFalse();
        assertThat(timer.isUp()).isTrue();
    }

    @Test
    void aPauseOfTheWholeProcessIsOneLook() {
        timer.start();
        assertThat(isUpWithin(PATIENCE - 1)).isFalse();

        // However long the process did not run: it looks once when it does again, and then the answer is read.
        assertThat(timer.isUp()).isFalse();
        timer.answered();

        assertThat(isUpWithin(2 * PATIENCE)).isFalse();
    }

    @Test
    void oneRefusalIsNoEvidenceAndTwoInARowAre() {
        timer.start();
        assertThat(timer.failedAgain()).isFalse();
        timer.start();
        timer.answered();
        timer.start();
        assertThat(timer.failedAgain()).isFalse();
        timer.start();
        assertThat(timer.failedAgain()).isTrue();
    }

    @Test
    void aPingThatHangsOnIsNoticedAgain() {
        timer.start();
        assertThat(isUpWithin(PATIENCE + 1)).isTrue();

        assertThat(isUpWithin(PATIENCE)).isFalse();
        assertThat(timer.isUp()).isTrue();
    }
}
