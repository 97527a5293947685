package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.copydesk.database.DatabaseOfTheRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are restarted one after the other while everybody writes: what a node took on, it also answers. */
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "H2's file is one process's")
class RollingRestartIT {
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    File folder;

    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicReferenceArray<RunningApplication> nodes = new AtomicReferenceArray<>(2);
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean stopping;

    @Test
    void noRequestThatWasTakenOnIsLost() throws Exception {
        nodes.set(0, RunningApplication.in(folder, NodeDesk.EMPTY));
        nodes.set(1, RunningApplication.in(folder, NodeDesk.EMPTY));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(this::write);
            }
            for (int i = 0; i < 2; i++) {
                awaitMore(50);
                nodes.get(i).close();
                awaitMore(50);
                nodes.set(i, RunningApplication.in(folder, NodeDesk.EMPTY));
            }
            awaitMore(50);
        } finally {
            stopping = true;
            writers.shutdown();
            assertThat(writers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
            nodes.get(0).close();
            nodes.get(1).close();
        }

        Set<String> stored = stored();
        assertThat(refusals).isSubsetOf(503);
        assertThat(answered).allSatisfy(headline -> assertThat(stored).contains(headline));
        stored.removeAll(answered);
        assertThat(stored)
                .as("stored, but not answered; " + unanswered + " requests found a closed door")
                .isEmpty();
    }

    private void awaitMore(int stories) {
        int enough = answered.size() + stories;
        await().atMost(PATIENCE).until(() -> answered.size() >= enough);
    }

    /**
     * Sends story after story to the one node and the other. A connection that is refused or closed was taken on by
     * nobody, and the story goes out again under another headline: were the first one stored, it would be found.
     */
    private void write() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (!stopping) {
            int number = count.incrementAndGet();
            String headline = "Story " + number;
            try {
                int status = send(client, nodes.get(number % 2), headline);
                if (status == 201) {
                    answered.add(headline);
                } else {
                    refusals.add(status);
                }
            } catch (IOException notTakenOn) {
                unanswered.incrementAndGet();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int send(HttpClient client, RunningApplication node, String headline)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + "/v1/desk/articles"))
                .header("Authorization", "Bearer " + NodeDesk.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(Map.of("headline", headline))))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private Set<String> stored() throws SQLException {
        Set<String> headlines = new HashSet<>();
        try (Connection database = DatabaseOfTheRun.connectionTo(folder);
                ResultSet rows = database.createStatement().executeQuery("select headline from article")) {
            while (rows.next()) {
                headlines.add(rows.getString(1));
            }
        }
        return headlines;
    }
}
