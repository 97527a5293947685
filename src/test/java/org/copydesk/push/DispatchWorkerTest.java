package org.copydesk.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatchWorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-24T09:00:00Z");

    private final Receivers receivers = new Receivers();
    private final List<String> log = new ArrayList<>();
    private final DispatchWorker<String, String> worker =
            new DispatchWorker<>(receivers, Runnable::run, (failed, work) -> log.add(work));

    /** A queue in memory whose receivers answer when the test lets them. */
    private static final class Receivers implements PushQueue<String, String> {
        private final Queue<String> due = new ArrayDeque<>();
        private final Queue<String> failing = new ArrayDeque<>();
        private final Map<String, CompletableFuture<String>> sending = new HashMap<>();
        private final List<List<String>> stored = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();

        @Override
        public int capacity() {
            return 4;
        }

        @Override
        public boolean isDue(Instant now) {
            return !due.isEmpty() || !failing.isEmpty();
        }

        @Override
        public List<String> claim(boolean failed, int most) {
            Queue<String> queue = failed ? failing : due;
            return IntStream.range(0, Math.min(most, queue.size()))
                    .mapToObj(i -> queue.poll())
                    .toList();
        }

        @Override
        public CompletionStage<String> send(String receiver) {
            return sending.computeIfAbsent(receiver, first -> new CompletableFuture<>());
        }

        private void answer(String receiver) {
            sending.remove(receiver).complete(receiver);
        }

        @Override
        public void store(List<String> results) {
            if (results.stream().anyMatch(refused::contains)) {
                throw new IllegalArgumentException("value too long");
            }
            stored.add(List.copyOf(results));
        }
    }

    @Test
    void whatIsDueIsSentAndItsResultsAreStoredTogether() {
        receivers.due.addAll(List.of("one", "two"));
        worker.wake(NOW);
        assertThat(receivers.sending).containsOnlyKeys("one", "two");
        assertThat(worker.isIdle()).isFalse();

        receivers.answer("one");
        receivers.answer("two");
        worker.wake(NOW);

        assertThat(receivers.stored).containsExactly(List.of("one", "two"));
        assertThat(worker.isIdle()).isTrue();
    }

    @Test
    void noMoreAreSentAtOnceThanThereIsRoomFor() {
        receivers.due.addAll(List.of("1", "2", "3", "4", "5", "6"));
        worker.wake(NOW);
        worker.wake(NOW);
        assertThat(receivers.sending).hasSize(4);

        receivers.answer("1");
        worker.wake(NOW);

        assertThat(receivers.sending).containsOnlyKeys("2", "3", "4", "5");
    }

    @Test
    void receiversThatFailedLeaveHalfOfTheRoomToTheOthers() {
        receivers.failing.addAll(List.of("1", "2", "3", "4"));
        worker.wake(NOW);
        assertThat(receivers.sending).containsOnlyKeys("1", "2");

        receivers.due.addAll(List.of("well", "better"));
        worker.wake(NOW);

        assertThat(receivers.sending).containsOnlyKeys("1", "2", "well", "better");
    }

    @Test
    void aWorkerThatStopsStoresWhatComesAndClaimsNothing() {
        receivers.due.add("one");
        worker.wake(NOW);
        worker.stop();
        receivers.due.add("two");
        receivers.answer("one");
        worker.wake(NOW);

        assertThat(receivers.stored).containsExactly(List.of("one"));
        assertThat(receivers.due).containsExactly("two");
        assertThat(log).isEmpty();
    }

    @Test
    void aResultThatCanNotBeStoredKeepsNoneOfTheOthersBack() {
        receivers.refused.add("bad");
        receivers.due.addAll(List.of("bad", "good"));
        worker.wake(NOW);
        receivers.answer("bad");
        receivers.answer("good");
        receivers.due.add("later");
        worker.wake(NOW);
        assertThat(receivers.sending).containsOnlyKeys("later");

        eventually(() -> {
            worker.wake(NOW);
            assertThat(receivers.stored).containsExactly(List.of("good"));
        });
        assertThat(log)
                .containsExactly(
                        "Results of pushes could not be stored; trying again in PT2S",
                        "A push's result can't be stored; it is sent again when its claim has run out");
    }
}
