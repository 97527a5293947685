package org.copydesk.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {
    private static final int MOST = 3;

    private final ScheduledExecutorService oneThread = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch held = new CountDownLatch(1);
    private final WorkerThreads threads = new WorkerThreads(oneThread, MOST);

    @AfterEach
    void stop() {
        held.countDown();
        oneThread.shutdown();
    }

    private void hold(CountDownLatch running) {
        threads.execute(() -> {
            running.countDown();
            await(held);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void onlySoManyWait() {
        CountDownLatch running = new CountDownLatch(1);
        hold(running);
        await(running);
        for (int i = 0; i < MOST; i++) {
            assertThatCode(threads::requireRoom).doesNotThrowAnyException();
            hold(running);
        }

        assertThatThrownBy(threads::requireRoom)
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNAVAILABLE));
        assertThatThrownBy(() -> threads.compute(() -> "done").await().indefinitely())
                .isInstanceOf(ProblemException.class);

        held.countDown();
        CountDownLatch last = new CountDownLatch(1);
        threads.execute(last::countDown);
        await(last);
        assertThatCode(threads::requireRoom).doesNotThrowAnyException();
        assertThat(threads.compute(() -> "done").await().indefinitely()).isEqualTo("done");
    }
}
