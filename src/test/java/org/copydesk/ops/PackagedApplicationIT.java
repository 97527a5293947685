package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.database.DatabaseOfTheRun;
import org.copydesk.ops.RunningApplication.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as it is handed out: with nothing configured, but where its PostgreSQL is if it was built for one. */
class PackagedApplicationIT {
    @TempDir
    File folder;

    private static JsonPath articles(RunningApplication application, String query) {
        Response answer = application.reader().urlEncodingEnabled(false).get("/v1/articles" + query);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    @Test
    void aNewNewsroomOpensWithTheSampleEditionAndKeepsWhatItHas() throws IOException {
        String token;
        String cursor;
        List<String> secondPage;
        String published;
        try (RunningApplication first = RunningApplication.in(folder, Map.of())) {
            eventually(() -> assertThat(first.printedTokens()).isNotEmpty());
            assertThat(first.logged("On trial. Before production: ")).isTrue();
            assertThat(first.lastLines(2)).first().asString().contains(first.address() + "/docs");
            assertThat(first.lastLines(1)).first().asString().contains("The first admin token is ");
            assertThat(first.log()).doesNotContain(" WARN ", " ERROR ");
            token = first.printedTokens().get(0);
            showsTheSampleEdition(first);
            cursor = articles(first, "?limit=3&sort=publishedAt").getString("page.next");
            secondPage = articles(first, "?limit=3&sort=publishedAt&cursor=" + cursor)
                    .getList("data.id");
            published = publishes(first, token);
        }
        try (RunningApplication second = RunningApplication.in(folder, Map.of())) {
            assertThat(second.printedTokens()).isEmpty();
            assertThat(second.logged("Loaded the sample edition")).isFalse();
            assertThat(articles(second, "?total=true&limit=1").getInt("page.total"))
                    .isEqualTo(15);
            assertThat(articles(second, "?limit=3&sort=publishedAt&cursor=" + cursor)
                            .<String>getList("data.id"))
                    .isEqualTo(secondPage);
            second.reader().get("/v1/articles/{id}", published).then().statusCode(200);
            second.desk(token).get("/v1/desk/articles").then().statusCode(200);
            second.desk("cdk_other").get("/v1/desk/articles").then().statusCode(401);
        }
    }

    private static void showsTheSampleEdition(RunningApplication application) {
        JsonPath all = articles(application, "?limit=100&total=true");

        assertThat(all.getInt("page.total")).isEqualTo(14);
        assertThat(Set.copyOf(all.<String>getList("data.language"))).containsExactlyInAnyOrder("en", "es", "ko");
        assertThat(all.<List<Object>>getList("data.corrections"))
                .anySatisfy(notes -> assertThat(notes).isNotEmpty());
        application.reader().get("/v1/tags").then().statusCode(200);
        application.reader().get("/v1/bylines").then().body("data.size()", equalTo(8));
        application.reader().get("/docs/").then().statusCode(200);
        application.reader().get("/openapi").then().statusCode(200);
    }

    private static String publishes(RunningApplication application, String token) {
        Response draft = application
                .desk(token)
                .contentType(ContentType.JSON)
                .body(aStory().request())
                .post("/v1/desk/articles");
        draft.then().statusCode(201);
        application
                .desk(token)
                .header("If-Match", draft.header("ETag"))
                .post("/v1/desk/articles/{id}/publish", draft.<String>path("id"))
                .then()
                .statusCode(200);
        return draft.path("id");
    }

    @Test
    void theConfiguredTokenIsTheAdminsAndReplacesTheOneBefore() throws IOException {
        Map<String, String> empty = Map.of("COPYDESK_SAMPLE_EDITION", "false", "COPYDESK_ADMIN_TOKEN", "first-secret");
        try (RunningApplication first = RunningApplication.in(folder, empty)) {
            assertThat(first.printedTokens()).isEmpty();
            assertThat(first.logged("first-secret")).isFalse();
            assertThat(articles(first, "?total=true").getInt("page.total")).isZero();
            first.desk("first-secret").get("/v1/desk/articles").then().statusCode(200);
        }
        try (RunningApplication second =
                RunningApplication.in(folder, Map.of("COPYDESK_ADMIN_TOKEN", "second-secret"))) {
            second.desk("second-secret").get("/v1/desk/articles").then().statusCode(200);
            second.desk("first-secret").get("/v1/desk/articles").then().statusCode(401);
            assertThat(articles(second, "?total=true").getInt("page.total")).isEqualTo(14);
        }
    }

    @Test
    void inProductionItDoesNotStartWithSettingsForATrial() throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(DatabaseOfTheRun.environmentFor(folder));
        settings.putAll(Map.of("COPYDESK_PRODUCTION", "true", "COPYDESK_ADMIN_TOKEN", "admin"));
        settings.putIfAbsent("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:mem:copydesk");

        Ended refused = RunningApplication.endedIn(folder, settings);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.log())
                .contains("COPYDESK_ADMIN_TOKEN", "COPYDESK_PUBLICATION_BASE_URL")
                .contains("Copydesk did not start")
                .doesNotContain("Exception", "\tat ", "Listening on");
        assertThat(refused.log().contains("QUARKUS_DATASOURCE_JDBC_URL")).isEqualTo(!DatabaseOfTheRun.isPostgres());
    }

    @Test
    void aPublicAddressMakesItProductionWhichStartsEmpty() throws IOException {
        Map<String, String> settings = Map.of("COPYDESK_PUBLICATION_BASE_URL", "https://news.orlemouth-packet.com");
        try (RunningApplication newsroom = RunningApplication.in(folder, settings)) {
            eventually(() -> assertThat(newsroom.printedTokens()).hasSize(1));
            assertThat(newsroom.logged("On trial")).isFalse();
            assertThat(articles(newsroom, "?total=true").getInt("page.total")).isZero();
        }
    }
}
