package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.doors.Operation;
import org.copydesk.doors.SampleBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is started anew for an operation, whose request is the first one: nothing that is made at its first use
 * may fail there. Of the operations below {@code /v1/desk}, {@code /v1/tags} and so on it is one each, and all of
 * the change feed, which runs on the event loop; {@code -Dcopydesk.test.first-requests=all} takes every operation.
 */
@Tag("anywhere")
class FirstRequestIT {
    private static final boolean ALL = "all".equals(System.getProperty("copydesk.test.first-requests"));
    private static final String FEED = "/v1/changes";

    private static final Map<String, String> SETTINGS = Map.of(
            "COPYDESK_ADMIN_TOKEN", NodeDesk.TOKEN,
            "COPYDESK_SAMPLE_EDITION", "false",
            "COPYDESK_WEBSUB_ENABLED", "true",
            "COPYDESK_PARTNER_LONGEST_STREAM", "1s");

    @TempDir
    File folder;

    private final SampleBody samples =
            new SampleBody(Map.of("id", "", "slug", "", "parent", "", "language", "en", "body.format", "html"));
    private final Map<String, String> known = new HashMap<>();

    /** @param token null for nobody's */
    private record FirstRequest(Operation operation, String token) {
        @Override
        public String toString() {
            return operation + (token == null ? "" : token.equals(NodeDesk.TOKEN) ? " by an admin" : " by a partner");
        }
    }

    @Test
    void isAnsweredLikeEveryOther() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (FirstRequest request : requests(prepared())) {
            try (RunningApplication node = RunningApplication.in(folder, SETTINGS)) {
                int status = send(node, request).statusCode();
                if (status >= 500 || status == 401 || node.logged(" ERROR ")) {
                    faults.put(request.toString(), status + "\n" + node.log());
                }
                node.kill();
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The contract of a newsroom that has something of everything. */
    private JsonNode prepared() throws IOException {
        try (RunningApplication node = RunningApplication.in(folder, SETTINGS)) {
            NodeDesk desk = NodeDesk.of(node);
            known.put("/v1/articles", desk.publishes(aStory()).path("id"));
            known.put("/v1/desk/articles", desk.drafts().path("id"));
            String partner = created(
                            node,
                            "/v1/admin/partners",
                            Map.of("name", "Partner", "entitlement", Map.of("all", List.of())))
                    .path("id");
            known.put("/v1/admin/partners", partner);
            known.put(
                    "partner",
                    created(node, "/v1/admin/partners/" + partner + "/tokens", Map.of("name", "main"))
                            .path("secret"));
            return new ObjectMapper()
                    .readTree(node.reader().get("/openapi?format=json").asByteArray());
        }
    }

    private static Response created(RunningApplication node, String path, Map<String, ?> body) {
        Response made = node.desk(NodeDesk.TOKEN)
                .contentType("application/json")
                .body(body)
                .post(path);
        made.then().statusCode(201);
        return made;
    }

    private List<FirstRequest> requests(JsonNode contract) {
        List<FirstRequest> requests = new ArrayList<>();
        Map<String, Operation> chosen = new TreeMap<>();
        for (Operation operation : Operation.in(contract)) {
            boolean first = chosen.putIfAbsent(part(operation.path()), operation) == null;
            if (ALL || first || operation.path().startsWith(FEED)) {
                requests(operation).forEach(requests::add);
            }
        }
        return requests;
    }

    private static String part(String path) {
        return Stream.of(path.split("/", -1))
                .skip(1)
                .limit(2)
                .filter(part -> !part.contains("{"))
                .toList()
                .toString();
    }

    private Stream<FirstRequest> requests(Operation operation) {
        FirstRequest admins = new FirstRequest(operation, NodeDesk.TOKEN);
        FirstRequest partners = new FirstRequest(operation, known.get("partner"));
        if (operation.path().startsWith(FEED)) {
            return Stream.of(admins, partners);
        }
        boolean isPartners = operation.path().startsWith("/v1/partner");
        return Stream.of(operation.open() ? new FirstRequest(operation, null) : isPartners ? partners : admins);
    }

    private Response send(RunningApplication node, FirstRequest first) {
        Operation operation = first.operation();
        RequestSpecification request = first.token() == null ? node.reader() : node.desk(first.token());
        operation.parameter("If-Match").ifPresent(header -> request.header("If-Match", "*"));
        String mediaType = operation.mediaType();
        if (mediaType != null && mediaType.endsWith("urlencoded")) {
            request.contentType(mediaType).formParam("hub.mode", "subscribe");
        } else if (mediaType != null) {
            String body =
                    mediaType.endsWith("json") ? samples.of(operation.body()).toString() : "Headline\n\nA paragraph.\n";
            request.header("Content-Type", mediaType).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), path(operation));
    }

    private String path(Operation operation) {
        String path = operation.path();
        String home = path.contains("/{") ? path.substring(0, path.indexOf("/{")) : path;
        for (Operation.Parameter parameter : operation.parametersIn("path")) {
            JsonNode choices = parameter.schema().path("enum");
            String value = choices.isEmpty()
                    ? known.getOrDefault(home, UUID.randomUUID().toString())
                    : choices.get(0).asText();
            path = path.replace("{" + parameter.name() + "}", value);
        }
        return path;
    }
}
