package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.platform.net.Receiver;
import org.copydesk.platform.net.Receiver.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The node that sends a webhook's messages is killed while some of them are on their way. Another node goes on, or the same
 * one when it is started again where there can be no other.
 */
class SendingNodeKilledIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean THERE_ARE_OTHERS = "postgresql".equals(System.getProperty("test.database"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int STORIES = 20;
    private static final int ANSWERED_AT_FIRST = 15;

    @TempDir
    File folder;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger came = new AtomicInteger();
    private volatile boolean isKilled;

    @Test
    void nothingIsLostAndEachArticleStaysInOrder() throws Exception {
        try (Receiver endpoint = Receiver.answering(vertx, (message, answer) -> {
                    // What is not answered is on its way when the node is killed.
                    if (came.incrementAndGet() <= ANSWERED_AT_FIRST || isKilled) {
                        answer.setStatusCode(204).end();
                    }
                });
                RunningApplication sending = start();
                RunningApplication other = THERE_ARE_OTHERS ? start() : null) {
            subscribe(NodeDesk.of(sending), endpoint);
            publish(NodeDesk.of(THERE_ARE_OTHERS ? other : sending));
            await().atMost(PATIENCE).until(() -> came.get() > ANSWERED_AT_FIRST);
            sending.kill();
            isKilled = true;

            try (RunningApplication again = THERE_ARE_OTHERS ? null : start()) {
                publish(NodeDesk.of(THERE_ARE_OTHERS ? other : again));
                await().atMost(PATIENCE).until(() -> once(endpoint).size() == 4 * STORIES);
                await("what was not answered, again")
                        .atMost(PATIENCE)
                        .until(() -> endpoint.received().size() > 4 * STORIES);
            }
            byArticle(once(endpoint))
                    .values()
                    .forEach(places -> assertThat(places).hasSize(2).isSorted());
        } finally {
            vertx.close();
        }
    }

    private RunningApplication start() throws IOException {
        Map<String, String> settings = new HashMap<>(NodeDesk.EMPTY);
        settings.put("COPYDESK_WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1");
        settings.put("COPYDESK_WEBHOOK_PLAIN_HTTP", "true");
        settings.put("COPYDESK_WEBHOOK_LEASE", "3s");
        return RunningApplication.in(folder, settings);
    }

    private static void subscribe(NodeDesk desk, Receiver endpoint) {
        String partner = admin(
                        desk,
                        "/v1/admin/partners",
                        Map.of("name", "The Courier", "entitlement", Map.of("all", List.of())))
                .path("id");
        admin(
                desk,
                "/v1/admin/partners/" + partner + "/webhooks",
                Map.of("url", endpoint.address("/in").toString()));
    }

    private static Response admin(NodeDesk desk, String path, Object body) {
        Response answer = desk.node()
                .desk(desk.token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        answer.then().statusCode(201);
        return answer;
    }

    /** Stories, and an update of each. */
    private static void publish(NodeDesk desk) {
        for (int i = 0; i < STORIES; i++) {
            String id = desk.publishes(aStory()).path("id");
            desk.changes(id, Map.of("standfirst", "Second edition")).then().statusCode(200);
            desk.publishes(id).then().statusCode(200);
        }
    }

    /** Messages by their ids, as they first came. */
    private static Map<String, Received> once(Receiver endpoint) {
        Map<String, Received> once = new LinkedHashMap<>();
        endpoint.received().forEach(message -> once.putIfAbsent(message.header("webhook-id"), message));
        return once;
    }

    /** The places of each article's changes, in the order in which they came. */
    private static Map<String, List<Long>> byArticle(Map<String, Received> messages) {
        Map<String, List<Long>> byArticle = new HashMap<>();
        messages.forEach((id, message) -> byArticle
                .computeIfAbsent(articleOf(message), first -> new ArrayList<>())
                .add(Long.valueOf(id.split("_", -1)[2])));
        return byArticle;
    }

    private static String articleOf(Received message) {
        try {
            return JSON.readTree(message.body()).at("/data/articleId").asText();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
