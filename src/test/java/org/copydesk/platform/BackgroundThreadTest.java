package org.copydesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundThreadTest {
    private final BackgroundThread thread = new BackgroundThread("test");

    @Test
    void itFinishesWhatItIsAtWithoutAnInterrupt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean undisturbed = new AtomicBoolean();
        thread.execute(() -> {
            begun.countDown();
            while (!thread.isStopping()) {
                Thread.onSpinWait();
            }
            undisturbed.set(!Thread.currentThread().isInterrupted());
        });
        begun.await();

        assertThat(thread.stop()).isTrue();
        assertThat(undisturbed).isTrue();
    }

    @Test
    void itBeginsNothingMoreOnceItIsStopped() throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        var later = thread.after(Duration.ofDays(1), () -> begun.set(true));
        thread.repeat(Duration.ofDays(1), Duration.ofDays(1), () -> begun.set(true));

        assertThat(thread.stop()).isTrue();
        thread.execute(() -> begun.set(true));
        var late = thread.after(Duration.ZERO, () -> begun.set(true));

        assertThat(later).isCancelled();
        assertThat(late).isNotDone();
        assertThat(begun).isFalse();
    }

    @Test
    void itRepeatsATask() throws InterruptedException {
        CountDownLatch thrice = new CountDownLatch(3);
        AtomicInteger atOnce = new AtomicInteger();
        thread.repeat(Duration.ZERO, Duration.ofNanos(1), () -> {
            assertThat(atOnce.incrementAndGet()).isOne();
            atOnce.decrementAndGet();
            thrice.countDown();
        });

        thrice.await();
        assertThat(thread.stop()).isTrue();
    }
}
