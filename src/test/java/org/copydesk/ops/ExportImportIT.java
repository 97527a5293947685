package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.StoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that is exported from one newsroom and imported into an empty one is the same edition. */
class ExportImportIT {
    private static final String TOKEN = "token-of-the-admin-who-moves-house";

    @TempDir
    File from;

    @TempDir
    File to;

    private static RunningApplication newsroom(File folder, boolean sampleEdition) throws IOException {
        return RunningApplication.in(
                folder,
                Map.of(
                        "COPYDESK_ADMIN_TOKEN",
                        TOKEN,
                        "COPYDESK_SAMPLE_EDITION",
                        String.valueOf(sampleEdition),
                        "COPYDESK_PUBLICATION_BASE_URL",
                        "https://news.example"));
    }

    private static List<String> export(RunningApplication newsroom) {
        Response export = newsroom.desk(TOKEN).get("/v1/admin/export");
        export.then().statusCode(200);
        return export.asString().lines().toList();
    }

    private static RequestSpecification seen(RunningApplication newsroom) {
        return newsroom.desk(TOKEN).header("If-Match", "*").contentType(ContentType.JSON);
    }

    private static String publishes(RunningApplication newsroom, StoryBuilder story) {
        Response draft = newsroom.desk(TOKEN)
                .contentType(ContentType.JSON)
                .body(story.request())
                .post("/v1/desk/articles");
        draft.then().statusCode(201);
        String id = draft.path("id");
        newsroom.desk(TOKEN)
                .header("If-Match", "*")
                .post("/v1/desk/articles/{id}/publish", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** Beside the sample edition: a withdrawn story, a killed one, one with an earlier slug, a renamed tag. */
    private static void work(RunningApplication newsroom) {
        newsroom.desk(TOKEN)
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "old-name", "label", "Old name", "kind", "subject"))
                .post("/v1/desk/tags")
                .then()
                .statusCode(201);
        String withdrawn = publishes(newsroom, aStory().slug("taken-back").tagged("old-name"));
        seen(newsroom).body(Map.of("reason", "Wrong")).post("/v1/desk/articles/{id}/withdraw", withdrawn);
        String killed = publishes(newsroom, aStory().slug("killed"));
        seen(newsroom)
                .body(Map.of("reason", "Libel", "kill", true))
                .post("/v1/desk/articles/{id}/withdraw", killed)
                .then()
                .statusCode(200);
        String moved = publishes(
                newsroom,
                aStory().slug("first-slug")
                        .tagged("old-name")
                        .body("markdown", "*Noon* & 'night'\n\n> “Quote”\n\n- 하나\n- два"));
        newsroom.desk(TOKEN)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"slug\":\"second-slug\"}")
                .patch("/v1/desk/articles/{id}", moved)
                .then()
                .statusCode(200);
        newsroom.desk(TOKEN)
                .header("If-Match", "*")
                .post("/v1/desk/articles/{id}/publish", moved)
                .then()
                .statusCode(200);
    }

    /** An export carries the words of captions, and no pictures. */
    private static void takesPicturesOut(RunningApplication newsroom) {
        newsroom.desk(TOKEN)
                .get("/v1/desk/images?limit=100")
                .jsonPath()
                .<String>getList("data.id")
                .forEach(image -> newsroom.desk(TOKEN)
                        .contentType(ContentType.JSON)
                        .body(Map.of())
                        .post("/v1/desk/images/{id}/kill", image)
                        .then()
                        .statusCode(204));
        eventually(() ->
                newsroom.reader().get("/v1/captions?limit=100").then().body("data.image", everyItem(nullValue())));
    }

    @Test
    void theEditionIsTheSameInTheNewHouse() throws IOException {
        List<String> exported;
        List<String> shown;
        try (RunningApplication first = newsroom(from, true)) {
            takesPicturesOut(first);
            work(first);
            exported = export(first);
            shown = shown(first);
        }
        try (RunningApplication second = newsroom(to, false)) {
            Response report = second.desk(TOKEN)
                    .contentType("application/x-ndjson")
                    .body(String.join("\n", exported).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/admin/import");
            report.then().statusCode(200);
            List<String> answers = report.asString().lines().toList();

            assertThat(JsonPath.from(answers.get(answers.size() - 1)).getInt("rejected"))
                    .as(report.asString())
                    .isZero();
            assertThat(shown(second)).isEqualTo(shown);
            assertThat(withoutHeader(export(second))).isEqualTo(withoutHeader(exported));
        }
    }

    private static List<String> withoutHeader(List<String> lines) {
        return lines.subList(1, lines.size());
    }

    /** What readers are answered, without the cursors and the times of changes, which belong to one installation. */
    private static List<String> shown(RunningApplication newsroom) {
        return List.of(
                        "/v1/articles?limit=100&include=body",
                        "/v1/articles?limit=100&sort=-updatedAt&total=true",
                        "/v1/tags?limit=100",
                        "/v1/bylines?limit=100",
                        "/v1/captions?limit=100",
                        "/v1/articles/first-slug",
                        "/v1/articles/second-slug",
                        "/v1/articles/taken-back",
                        "/v1/articles/killed",
                        "/feeds/atom?tag=old-name")
                .stream()
                .map(path -> newsroom.reader().get(path))
                .map(answer ->
                        answer.statusCode() + " " + answer.asString().replaceAll("\"(next|traceId)\":\"[^\"]*\"", ""))
                .toList();
    }
}
