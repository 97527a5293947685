package org.copydesk.doors;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.copydesk.doors.Operation.Parameter;
import org.copydesk.doors.RawHttp.Request;

/** A desk with a few stories on it, and requests to it that are right but for one thing. */
final class FuzzedDesk {
    private static final String DESK = "/v1/desk/";
    private static final int USES = 20;
    private static final double KEYED = 0.2;

    private final RandomGenerator dice;
    private final SampleBody samples;
    private final Map<String, String> inUse = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    FuzzedDesk(RandomGenerator dice) {
        this.dice = dice;
        samples = new SampleBody(Map.ofEntries(
                Map.entry("id", ""),
                Map.entry("slug", ""),
                Map.entry("parent", ""),
                Map.entry("captions.id", ""),
                Map.entry("language", "en"),
                Map.entry("body.format", "html"),
                Map.entry("publishAt", "2999-01-01T00:00:00Z"),
                Map.entry("embargoUntil", "2998-01-01T00:00:00Z"),
                Map.entry("tags", tag("subject")),
                Map.entry("into", tag("subject")),
                Map.entry("section", tag("section")),
                Map.entry("bylines.slug", byline())));
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer test-admin").contentType("application/json");
    }

    private static Response create(String path, Map<String, Object> body) {
        Response created = admin().body(body).post(DESK + path);
        created.then().statusCode(201);
        return created;
    }

    private static String tag(String kind) {
        return create("tags", Map.of("label", "Tag " + UUID.randomUUID(), "kind", kind))
                .path("slug");
    }

    private static String byline() {
        return create("bylines", Map.of("name", "Byline " + UUID.randomUUID())).path("slug");
    }

    /** A story in the state that an operation wants. */
    private static String article(String path) {
        Response draft = create("articles", Map.of("headline", "Fuzz " + UUID.randomUUID()));
        String id = draft.path("id");
        if (path.endsWith("/correct") || path.endsWith("/withdraw")) {
            take("publish", id);
        } else if (path.endsWith("/approve") || path.endsWith("/return")) {
            take("submit", id);
        }
        return id;
    }

    private static void take(String step, String id) {
        admin().header("If-Match", "*")
                .post(DESK + "articles/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    /** A value that exists, a new one every now and then: some operations use it up. */
    private String existing(Operation operation, Parameter parameter) {
        JsonNode choices = parameter.schema().path("enum");
        return choices.isEmpty()
                ? existing(operation, parameter.name())
                : choices.get(dice.nextInt(choices.size())).asText();
    }

    private String existing(Operation operation, String parameter) {
        String key = operation + " " + parameter;
        boolean usedUp = uses.merge(key, 1, Integer::sum) % USES == 1
                || operation.method().equals("DELETE")
                || operation.path().endsWith("/merge");
        if (usedUp) {
            inUse.put(key, fresh(operation, parameter));
        }
        return inUse.get(key);
    }

    private static String fresh(Operation operation, String parameter) {
        String path = operation.path();
        if (path.startsWith(DESK + "tags")) {
            return tag("subject");
        }
        if (path.startsWith(DESK + "bylines")) {
            return byline();
        }
        if (parameter.equals("id") && path.startsWith(DESK + "articles")) {
            return article(path);
        }
        if (path.startsWith("/v1/admin/tokens")) {
            return admin().body(Map.of("name", "Fuzz " + UUID.randomUUID(), "role", "reporter"))
                    .post("/v1/admin/tokens")
                    .path("id");
        }
        return parameter.equals("number") ? "1" : UUID.randomUUID().toString();
    }

    /** A right request. */
    Request right(Operation operation) {
        return request(operation, path(operation, null, null), List.of(), body(operation));
    }

    Request withBody(Operation operation, byte[] body) {
        return request(operation, path(operation, null, null), List.of(), body);
    }

    Request withValue(Operation operation, String hostile) {
        String body = SampleBody.withHostile(sample(operation), hostile, dice);
        return withBody(operation, body.getBytes(StandardCharsets.UTF_8));
    }

    Request withPath(Operation operation, Parameter parameter, String hostile) {
        return request(operation, path(operation, parameter, hostile), List.of(), body(operation));
    }

    Request withQuery(Operation operation, String name, String hostile) {
        return request(operation, path(operation, null, null) + "?" + name + "=" + hostile, List.of(), body(operation));
    }

    Request withHeader(Operation operation, String header) {
        return request(operation, path(operation, null, null), List.of(header), body(operation));
    }

    private String path(Operation operation, Parameter replaced, String hostile) {
        String path = operation.path();
        for (Parameter parameter : operation.parametersIn("path")) {
            String value = parameter.equals(replaced) ? hostile : existing(operation, parameter);
            path = path.replace("{" + parameter.name() + "}", value);
        }
        return path;
    }

    private JsonNode sample(Operation operation) {
        return samples.of(operation.body());
    }

    private byte[] body(Operation operation) {
        return operation.mediaType() == null
                ? null
                : (operation.mediaType().endsWith("json")
                                ? sample(operation).toString()
                                : "Headline " + UUID.randomUUID() + "\n\nA paragraph.\n")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private Request request(Operation operation, String target, List<String> hostile, byte[] body) {
        List<String> headers = new ArrayList<>(hostile);
        headers.add("Authorization: Bearer test-admin");
        if (operation.parameter("If-Match").isPresent()) {
            add(headers, "If-Match: *");
        }
        if (operation.mediaType() != null) {
            add(headers, "Content-Type: " + operation.mediaType());
        }
        if (operation.method().equals("POST") && dice.nextDouble() < KEYED) {
            add(headers, "Idempotency-Key: " + UUID.randomUUID());
        }
        return Request.of(operation.method(), target, headers, body);
    }

    /** A hostile header stands in place of the right one. */
    private static void add(List<String> headers, String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        if (headers.stream().noneMatch(present -> present.startsWith(name))) {
            headers.add(header);
        }
    }
}
