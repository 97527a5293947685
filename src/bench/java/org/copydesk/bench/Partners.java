package org.copydesk.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Publishes stories at a steady pace while partners follow by webhooks and open streams, and says how long after its
 * publication was answered each of them was told of a story.
 */
final class Partners implements AutoCloseable {
    static final List<String> SETTINGS = List.of(
            "-Dcopydesk.webhook.allowed-addresses=127.0.0.0/8",
            "-Dcopydesk.webhook.plain-http=true",
            "-Dcopydesk.partner.longest-stream=1h");

    private static final String ARTICLE = "\"articleId\":\"";
    private static final int PARTNERS = 20;
    private static final int WEBHOOKS = 100;
    private static final int STREAMS = 200;
    private static final int A_SECOND = 20;
    private static final int WRITERS = 8;
    private static final int LAST_ONES_SECONDS = 30;

    private final Newsroom newsroom;
    private final int seconds;
    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Told> byWebhook = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Told> byStream = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final HttpServer receiver;

    /** That somebody was told of an article, at a time in nanoseconds. */
    private record Told(String articleId, long at) {}

    Partners(Newsroom newsroom, int seconds) {
        this.newsroom = newsroom;
        this.seconds = seconds;
        receiver = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    note(body, byWebhook);
                    request.response().setStatusCode(204).end();
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    void run() throws Exception {
        follow();
        TimeUnit.SECONDS.sleep(2);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        int stories = seconds * A_SECOND;
        long start = System.nanoTime();
        for (int i = 0; i < stories; i++) {
            long due = start + i * (1_000_000_000L / A_SECOND);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            String headline = "Partner story " + i;
            writers.execute(() -> publish(headline));
        }
        writers.shutdown();
        writers.awaitTermination(1, TimeUnit.MINUTES);
        double pace = published.size() / ((System.nanoTime() - start) / 1e9);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_ONES_SECONDS);
        while (System.nanoTime() < patience
                && (byWebhook.size() < stories * WEBHOOKS || byStream.size() < stories * STREAMS)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d publications, %.0f a second; %d webhooks and %d streams of %d partners; resident: %d MB%n",
                published.size(),
                pace,
                WEBHOOKS,
                STREAMS,
                PARTNERS,
                newsroom.residentMegabytes());
        print("webhooks", byWebhook, stories * WEBHOOKS);
        print("streams", byStream, stories * STREAMS);
    }

    private void follow() throws Exception {
        long run = System.currentTimeMillis();
        String address = "http://127.0.0.1:" + receiver.actualPort() + "/";
        HttpClient streams = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(STREAMS));
        for (int i = 0; i < PARTNERS; i++) {
            String id = newsroom.partner("Partner " + run + "-" + i);
            String token = newsroom.partnerToken(id);
            for (int j = 0; j < WEBHOOKS / PARTNERS; j++) {
                newsroom.post(
                        "/v1/admin/partners/" + id + "/webhooks",
                        "{\"url\":\"" + address + i + "/" + j + "\",\"includeBody\":true}");
            }
            String cursor = newest(token);
            for (int j = 0; j < STREAMS / PARTNERS; j++) {
                RequestOptions stream = new RequestOptions()
                        .setAbsoluteURI(newsroom.address("/v1/changes/stream?include=body&cursor=" + cursor))
                        .putHeader("Authorization", "Bearer " + token);
                RecordParser lines = RecordParser.newDelimited("\n", line -> note(line, byStream));
                streams.request(stream)
                        .compose(HttpClientRequest::send)
                        .onSuccess(answer -> answer.handler(lines))
                        .onFailure(Throwable::printStackTrace);
            }
        }
    }

    /** The cursor behind everything, as the first line of a snapshot has it. */
    private String newest(String token) throws Exception {
        return newsroom.firstLine("/v1/changes/snapshot", token).path("cursor").asText();
    }

    private void publish(String headline) {
        try {
            String id = newsroom.publish(headline);
            published.put(id, System.nanoTime());
        } catch (IOException | InterruptedException failed) {
            System.err.println("Not published: " + failed.getMessage());
        }
    }

    /** Notes which article a message or a line of a stream is about. It is not parsed: that would cost more than to send it. */
    private static void note(Buffer message, ConcurrentLinkedQueue<Told> told) {
        long now = System.nanoTime();
        String text = message.toString("ISO-8859-1");
        int at = text.indexOf(ARTICLE);
        if (at >= 0) {
            int id = at + ARTICLE.length();
            told.add(new Told(text.substring(id, text.indexOf('"', id)), now));
        }
    }

    private void print(String door, ConcurrentLinkedQueue<Told> told, int expected) {
        List<Double> delays = new ArrayList<>();
        told.forEach(one -> {
            Long since = published.get(one.articleId());
            if (since != null) {
                delays.add(Math.max(0, (one.at() - since) / 1e6));
            }
        });
        delays.sort(null);
        if (delays.isEmpty()) {
            System.out.println(door + ": nothing came");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s told %,d times of %,d; after %.0f ms in the middle, %.0f ms p99, %.0f ms at the most%n",
                door,
                delays.size(),
                expected,
                delays.get(delays.size() / 2),
                delays.get(delays.size() * 99 / 100),
                delays.get(delays.size() - 1));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
