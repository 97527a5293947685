package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that read and write without a pause, and note every answer. A request without an answer stands with status 0. */
final class RequestLoad implements AutoCloseable {
    private static final int READERS = 6;
    private static final int WRITERS = 2;
    static final int CLIENTS = READERS + WRITERS;

    /** An answer, or why there was none, and how long that took. */
    record Answer(int status, String retryAfter, String failure, Duration took) {}

    private final RunningApplication application;
    private final String articleId;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong seconds = new AtomicLong();
    private volatile boolean ending;

    private RequestLoad(RunningApplication application, String articleId) {
        this.application = application;
        this.articleId = articleId;
    }

    static RequestLoad on(RunningApplication application, String articleId) {
        RequestLoad load = new RequestLoad(application, articleId);
        for (int i = 0; i < READERS; i++) {
            boolean always = i % 2 == 0;
            load.clients.execute(() -> load.repeat(() -> always ? load.readTheSame() : load.readSomethingNew()));
        }
        for (int i = 0; i < WRITERS; i++) {
            load.clients.execute(() -> load.repeat(load::write));
        }
        return load;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application.address() + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpRequest readTheSame() {
        return request("/v1/articles/" + articleId).build();
    }

    /** What nobody asked for before, and nothing has kept. */
    private HttpRequest readSomethingNew() {
        Instant time = Instant.EPOCH.plusSeconds(seconds.incrementAndGet());
        return request("/v1/articles?publishedAfter=" + time).build();
    }

    private HttpRequest write() {
        return request("/v1/desk/articles")
                .header("Authorization", "Bearer " + NodeDesk.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"headline\":\"Written whatever happens\"}"))
                .build();
    }

    private void repeat(java.util.function.Supplier<HttpRequest> next) {
        while (!ending) {
            long start = System.nanoTime();
            int status = 0;
            String retryAfter = null;
            String failure = null;
            try {
                HttpResponse<Void> response = client.send(next.get(), BodyHandlers.discarding());
                status = response.statusCode();
                retryAfter = response.headers().firstValue("Retry-After").orElse(null);
            } catch (IOException unanswered) {
                failure = unanswered.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            answers.add(new Answer(status, retryAfter, failure, Duration.ofNanos(System.nanoTime() - start)));
            counts.computeIfAbsent(status, first -> new AtomicLong()).incrementAndGet();
        }
    }

    /** Waits for the next answer of this kind, among those of other kinds. */
    void awaitStatus(int status, Duration atMost) {
        AtomicLong ofThatKind = counts.computeIfAbsent(status, first -> new AtomicLong());
        long before = ofThatKind.get();
        await().atMost(atMost).pollInterval(Duration.ofMillis(1)).until(() -> ofThatKind.get() > before);
    }

    void goesOnFor(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }

    /** Lets the clients finish what they are at, and hands out what they noted. */
    List<Answer> end() throws InterruptedException {
        ending = true;
        clients.shutdown();
        assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        return new ArrayList<>(answers);
    }

    @Override
    public void close() {
        ending = true;
        clients.shutdown();
    }
}
