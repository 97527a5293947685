package org.copydesk.push.websub;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.copydesk.platform.net.Receiver;
import org.copydesk.platform.net.Receiver.Received;

/** Readers' software that wants to be told of a feed's changes, as its developer would write it. */
final class FeedReader implements AutoCloseable {
    private final Receiver callback;

    private FeedReader(Vertx vertx, Consumer<Map<String, String>> looksAt, boolean confirms, Answer content) {
        callback = Receiver.answering(vertx, (request, response) -> {
            if (request.method().equals("POST")) {
                content.give(request, response);
            } else {
                Map<String, String> question = parameters(request);
                looksAt.accept(question);
                response.end(confirms ? question.get("hub.challenge") : "no");
            }
        });
    }

    /** How it answers what it is sent. */
    interface Answer {
        void give(Received request, HttpServerResponse response);
    }

    static FeedReader confirming(Vertx vertx) {
        return answering(
                vertx, (request, response) -> response.setStatusCode(204).end());
    }

    static FeedReader answering(Vertx vertx, Answer content) {
        return new FeedReader(vertx, question -> {}, true, content);
    }

    static FeedReader thatWishesNothing(Vertx vertx) {
        return new FeedReader(vertx, question -> {}, false, (request, response) -> response.end());
    }

    private static Map<String, String> parameters(Received request) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : URI.create(request.uri()).getRawQuery().split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    String address() {
        return callback.address("/feed?for=me").toString();
    }

    Response asks(String mode, String topic, Map<String, ?> more) {
        return form(mode, topic, address(), more);
    }

    static Response form(String mode, String topic, String callback, Map<String, ?> more) {
        return given().contentType(ContentType.URLENC)
                .formParam("hub.mode", mode)
                .formParam("hub.topic", topic)
                .formParam("hub.callback", callback)
                .formParams(more)
                .post("/v1/websub");
    }

    /** What it was asked to confirm, or told, so far. */
    List<Map<String, String>> questions() {
        List<Map<String, String>> questions = new ArrayList<>();
        callback.received().stream()
                .filter(request -> request.method().equals("GET"))
                .forEach(request -> questions.add(parameters(request)));
        return questions;
    }

    /** What it was sent so far. */
    List<Received> contents() {
        return callback.received().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    String lastContent() {
        List<Received> contents = contents();
        return contents.isEmpty() ? "" : contents.get(contents.size() - 1).body();
    }

    @Override
    public void close() {
        callback.close();
    }
}
