package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.database.DatabaseOfTheRun;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Streams end when their reader loses access, on the node that takes it away and on others. They would give their next sign
 * of life in ten minutes, and end in an hour.
 */
class EndedAccessIT {
    private static final Map<String, String> SETTINGS = Map.of(
            "COPYDESK_ADMIN_TOKEN", NodeDesk.TOKEN,
            "COPYDESK_SAMPLE_EDITION", "false",
            "COPYDESK_PARTNER_HEARTBEAT", "10m");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    File folder;

    @Test
    void aStreamEndsWithItsReadersAccess() throws Exception {
        try (RunningApplication one = RunningApplication.in(folder, SETTINGS)) {
            endsEverywhere(one, one);
            if (DatabaseOfTheRun.isPostgres()) {
                try (RunningApplication other = RunningApplication.in(folder, SETTINGS)) {
                    endsEverywhere(one, other);
                }
            }
        }
    }

    private void endsEverywhere(RunningApplication administration, RunningApplication delivery) throws Exception {
        String partner =
                created(administration, "/v1/admin/partners", partner()).path("id");
        String tokens = "/v1/admin/partners/" + partner + "/tokens";
        Response revoked = created(administration, tokens, Map.of("name", "revoked"));
        Response kept = created(administration, tokens, Map.of("name", "kept"));
        try (Stream<String> ends = stream(delivery, revoked.path("secret"));
                Stream<String> goesOn = stream(delivery, kept.path("secret"))) {
            delete(administration, tokens + "/" + revoked.path("id"));
            assertThat(signs(ends)).isZero();
            suspend(administration, partner);
            assertThat(signs(goesOn)).isZero();
        }
        Response staff = created(administration, "/v1/admin/tokens", Map.of("name", Unique.slug("a"), "role", "admin"));
        try (Stream<String> ends = stream(delivery, staff.path("secret"))) {
            delete(administration, "/v1/admin/tokens/" + staff.path("id"));
            assertThat(signs(ends)).isZero();
        }
    }

    private static Map<String, Object> partner() {
        return Map.of("name", Unique.headline("Partner"), "entitlement", Map.of("tag", "none-has-it"));
    }

    private static Response created(RunningApplication node, String path, Map<String, ?> body) {
        Response made = node.desk(NodeDesk.TOKEN)
                .contentType("application/json")
                .body(body)
                .post(path);
        made.then().statusCode(201);
        return made;
    }

    private static void delete(RunningApplication node, String path) {
        node.desk(NodeDesk.TOKEN).delete(path).then().statusCode(204);
    }

    private static void suspend(RunningApplication node, String partner) {
        node.desk(NodeDesk.TOKEN)
                .contentType("application/merge-patch+json")
                .body(Map.of("status", "suspended", "reason", "The invoice of March is open"))
                .patch("/v1/admin/partners/{id}", partner)
                .then()
                .statusCode(200);
    }

    /** The lines of an open stream, behind the sign of life that it begins with. */
    private Stream<String> stream(RunningApplication node, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + "/v1/changes/stream"))
                .header("Authorization", "Bearer " + secret)
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        Iterator<String> lines = answer.body().iterator();
        assertThat(lines.next()).startsWith(":");
        return Stream.iterate(lines, Iterator::hasNext, same -> same)
                .map(Iterator::next)
                .onClose(answer.body()::close);
    }

    /** How many signs of life come until the end. */
    private static long signs(Stream<String> stream) {
        return stream.filter(line -> line.startsWith(":")).count();
    }
}
