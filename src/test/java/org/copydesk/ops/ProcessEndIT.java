package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process ends, whatever keeps it from going on or from ending. */
class ProcessEndIT {
    private static final int WRITERS = 4;

    @TempDir
    File folder;

    @Test
    void aNodeThatRunsOutOfMemoryEndsAndTheNextStartFindsEverything() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        RunningApplication application =
                RunningApplication.in(folder, NodeDesk.EMPTY, "-Xmx128m", "-XX:-ExitOnOutOfMemoryError");
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(() -> publishUntilTheEnd(NodeDesk.of(application), acknowledged));
            }
            await().atMost(Duration.ofMinutes(5)).until(() -> acknowledged.size() > 2 * WRITERS);
            MemoryEater.into(application.pid(), folder.toPath());

            application.awaitEnd();
        } finally {
            application.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(application.log()).contains("The memory is used up.");
        try (RunningApplication again = RunningApplication.in(folder, NodeDesk.EMPTY)) {
            assertThat(acknowledged)
                    .allSatisfy(id ->
                            again.reader().get("/v1/articles/{id}", id).then().statusCode(200));
        }
    }

    /** The first request that gets no answer is the last. */
    private static void publishUntilTheEnd(NodeDesk desk, Set<String> acknowledged) {
        while (true) {
            try {
                acknowledged.add(desk.publishes(aStory()).path("id"));
            } catch (Exception | AssertionError ended) {
                return;
            }
        }
    }

    @Test
    void aNodeEndsThoughItsLogIsNotReadAnyMore() throws Exception {
        Map<String, String> environment = new HashMap<>(NodeDesk.EMPTY);
        environment.putAll(Map.of("QUARKUS_SHUTDOWN_TIMEOUT", "1s", "QUARKUS_LOG_LEVEL", "DEBUG"));
        try (RunningApplication application = RunningApplication.in(folder, environment)) {
            application.leaveLogUnread();
        }
    }
}
