package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.platform.net.Receiver;
import org.copydesk.platform.net.Receiver.Received;

/**
 * A partner's copy that is kept by a webhook, as docs/webhooks.md says: a message that was taken once is not taken again.
 * One that fails does so with half of its messages, now before it has taken them and now afterwards.
 */
class PushedCopy implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Receiver receiver;
    private final Map<String, JsonNode> articles = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Random dice;

    /** @param dice decide what fails; null for a copy that never does */
    PushedCopy(Vertx vertx, Licensed partner, Random dice) {
        this.dice = dice;
        this.receiver = Receiver.answering(vertx, this::take);
        partner.request()
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.address("/in").toString(), "includeBody", true))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
    }

    private synchronized void take(Received message, HttpServerResponse answer) {
        boolean fails = dice != null && dice.nextBoolean();
        if (!fails || dice.nextBoolean()) {
            take(message);
        }
        answer.setStatusCode(fails ? 500 : 204).end();
    }

    private void take(Received message) {
        if (taken.add(message.header("webhook-id"))) {
            JsonNode change = read(message.body()).path("data");
            String id = change.path("articleId").asText();
            if (change.path("article").isNull()) {
                articles.remove(id);
            } else {
                look(change.path("article"));
                articles.put(id, change.path("article"));
            }
        }
    }

    /** Sees every article that comes. */
    void look(JsonNode article) {}

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    synchronized Map<String, JsonNode> articles() {
        return new TreeMap<>(articles);
    }

    @Override
    public void close() {
        receiver.close();
    }
}
