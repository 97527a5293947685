package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.copydesk.database.DatabaseOfTheRun;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.partner.ReferencePartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one PostgreSQL: a partner follows by one of them, while the other tells it of a narrower entitlement and is
 * killed in the middle of that. At the end the copy is the export as far as the partner may have it.
 */
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "H2's file is one process's")
class SweepOnNodesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int STORIES = 260;
    private static final int IN_THE_SECOND_BATCH = 150;

    @TempDir
    static File folder;

    @TempDir
    static Path copy;

    private volatile boolean over;

    @Test
    void aSweepGoesOnWhereTheNodeDiedThatBeganIt() throws Exception {
        List<RunningApplication> nodes = AtOnce.run(2, i -> {
            try {
                return RunningApplication.in(folder, settings(i));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        try (RunningApplication sweeping = nodes.get(0);
                RunningApplication other = nodes.get(1)) {
            NodeDesk desk = NodeDesk.of(other);
            fill(desk);
            String partner = partner(desk);
            ReferencePartner follower = follower(desk, partner);
            follower.begin();
            assertThat(copied()).hasSize(STORIES + 1);
            ExecutorService alongside = Executors.newSingleThreadExecutor();
            try {
                Future<?> following = alongside.submit(() -> followUntilTheEnd(follower));
                killInTheMiddleOfTheSweep(sweeping, partner);
                desk.publishes(aStory().tagged("wide"));
                desk.publishes(aStory().tagged("narrow"));
                desk.takes("withdraw", idOf("Narrow 3"), Map.of("reason", "Retracted"))
                        .then()
                        .statusCode(200);
                await().atMost(PATIENCE).until(() -> !isChanging(desk, partner));
                over = true;
                following.get();
            } finally {
                over = true;
                alongside.shutdown();
            }
            while (follower.follow(0)) {
                // to the end
            }
            theCopyIsWhatTheExportHasForIt(other);
        }
    }

    /** The second looks for what others left behind more seldom than the first is going to live. */
    private static Map<String, String> settings(int node) {
        Map<String, String> settings = new HashMap<>(NodeDesk.EMPTY);
        settings.put("COPYDESK_PARTNER_FOLLOW_INTERVAL", node == 0 ? "100ms" : "2s");
        return settings;
    }

    private void fill(NodeDesk desk) {
        List<String> lines = new ArrayList<>(List.of(tag("wide"), tag("narrow")));
        for (int i = 0; i < STORIES; i++) {
            boolean isNarrow = i % 20 == 3;
            lines.add(
                    """
                      {"externalId":"%d","headline":"%s %d","tags":["wide"%s],"publishedAt":"2019-05-01T06:30:00Z",\
                      "body":{"format":"text","content":"The tide turned."}}"""
                            .formatted(i, isNarrow ? "Narrow" : "Wide", i, isNarrow ? ",\"narrow\"" : ""));
        }
        Response report = desk.node()
                .desk(desk.token())
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/admin/import");
        assertThat(report.asString()).contains("\"created\":" + lines.size());
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        Response ahead = desk.drafts(aStory().headline("Not yet").tagged("wide").with("embargoUntil", tomorrow));
        assertThat(ahead.statusCode()).as(ahead.asString()).isEqualTo(201);
        desk.takes("schedule", ahead.path("id"), Map.of("publishAt", tomorrow))
                .then()
                .statusCode(200);
    }

    private static String tag(String slug) {
        return "{\"type\":\"tag\",\"slug\":\"%s\",\"label\":\"%s\",\"kind\":\"subject\"}".formatted(slug, slug);
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

    private static String partner(NodeDesk desk) {
        return admin(
                        desk,
                        "/v1/admin/partners",
                        Map.of("name", "The Courier", "entitlement", Map.of("tag", "wide"), "advanceCopy", true))
                .path("id");
    }

    private static ReferencePartner follower(NodeDesk desk, String partner) throws IOException {
        String token = admin(desk, "/v1/admin/partners/" + partner + "/tokens", Map.of("name", "main"))
                .path("secret");
        return new ReferencePartner(URI.create(desk.node().address()), token, copy);
    }

    private Void followUntilTheEnd(ReferencePartner follower) throws IOException, InterruptedException {
        while (!over) {
            follower.follow(1);
        }
        return null;
    }

    /** An entry that somebody else is about to write holds the sweep up in its second batch until its node is dead. */
    private static void killInTheMiddleOfTheSweep(RunningApplication sweeping, String partner) throws SQLException {
        try (Connection database = DatabaseOfTheRun.connectionTo(folder)) {
            database.setAutoCommit(false);
            insertEntry(database, UUID.fromString(partner));
            sweeping.desk(NodeDesk.TOKEN)
                    .contentType("application/merge-patch+json")
                    .body(Map.of("entitlement", Map.of("tag", "narrow")))
                    .patch("/v1/admin/partners/{id}", partner)
                    .then()
                    .statusCode(200);
            await().atMost(PATIENCE).until(() -> hasBegun(partner));
            sweeping.kill();
            assertThat(hasBegun(partner)).as("the sweep is not at its end").isTrue();
            database.rollback();
        }
    }

    private static void insertEntry(Connection database, UUID partner) throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement("insert into partner_entry (partner_id, step, number, at, article_id, kind)"
                        + " select id, entry_step + ?, 1, now(), id, 'REMOVED' from partner where id = ?")) {
            insert.setInt(1, IN_THE_SECOND_BATCH);
            insert.setObject(2, partner);
            insert.executeUpdate();
        }
    }

    private static boolean hasBegun(String partner) throws SQLException {
        try (Connection database = DatabaseOfTheRun.connectionTo(folder);
                PreparedStatement query = database.prepareStatement(
                        "select swept_to from partner where id = ? and swept_to is not null")) {
            query.setObject(1, UUID.fromString(partner));
            return query.executeQuery().next();
        }
    }

    private static String idOf(String headline) throws SQLException {
        try (Connection database = DatabaseOfTheRun.connectionTo(folder);
                PreparedStatement query = database.prepareStatement("select id from article where headline = ?")) {
            query.setString(1, headline);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    private static boolean isChanging(NodeDesk desk, String partner) {
        return desk.node()
                .desk(desk.token())
                .get("/v1/admin/partners/{id}", partner)
                .path("changing");
    }

    private static Map<String, JsonNode> copied() throws IOException {
        Map<String, JsonNode> articles = new TreeMap<>();
        try (Stream<Path> files = Files.list(copy.resolve("articles"))) {
            for (Path file : files.toList()) {
                articles.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
        }
        return articles;
    }

    private static void theCopyIsWhatTheExportHasForIt(RunningApplication node) throws IOException {
        Map<String, Integer> exported = new TreeMap<>();
        for (String line : node.desk(NodeDesk.TOKEN)
                .get("/v1/admin/export")
                .asString()
                .lines()
                .toList()) {
            JsonNode story = JSON.readTree(line);
            if (story.has("id") && story.has("version") && !story.has("withdrawnAt") && isNarrow(story)) {
                exported.put(story.path("id").asText(), story.path("version").asInt());
            }
        }
        Map<String, Integer> held = new TreeMap<>();
        copied().forEach((id, article) -> held.put(id, article.path("version").asInt()));

        assertThat(exported).hasSize(STORIES / 20);
        assertThat(held).isEqualTo(exported);
    }

    private static boolean isNarrow(JsonNode story) {
        return story.path("tags").toString().contains("\"narrow\"");
    }
}
