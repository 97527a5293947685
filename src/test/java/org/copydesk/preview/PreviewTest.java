package org.copydesk.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.platform.MovableClock;
import org.copydesk.staff.TestStaff;
import org.copydesk.staff.TestStaff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreviewTest {
    @Inject
    TestStaff staff;

    @Inject
    MovableClock clock;

    private Member editor;
    private Response draft;
    private String article;

    @BeforeEach
    void aDraft() {
        editor = staff.editor();
        draft = editor.request()
                .body(Map.of(
                        "headline",
                        "Museum roof repaired " + UUID.randomUUID(),
                        "captions",
                        List.of(Map.of("text", "The roof, from below")),
                        "editorialNote",
                        "Wait for the museum's word",
                        "body",
                        Map.of("format", "text", "content", "The rain stays out.")))
                .post("/v1/desk/articles");
        draft.then().statusCode(201);
        article = "/v1/desk/articles/" + draft.path("id");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Response link() {
        Response link = editor.request().body(Map.of()).post(article + "/previews");
        link.then().statusCode(201);
        return link;
    }

    private static Response open(Response link) {
        return open(link.<String>path("url"));
    }

    /** The link names the server as the public knows it; here it is the same path at the test's port. */
    private static Response open(String url) {
        return given().get(url.substring(url.indexOf("/v1/")));
    }

    @Test
    void aLinkShowsTheDraftToWhoeverHasIt() {
        Response link = link();
        link.then()
                .header("Location", link.<String>path("url"))
                .body("url", matchesPattern("http://localhost:8080/v1/previews/[A-Za-z0-9_-]{54}"))
                .body("createdBy", equalTo(editor.name()));
        assertThat(Duration.between(Instant.parse(link.path("createdAt")), Instant.parse(link.path("expiresAt"))))
                .isEqualTo(Duration.ofHours(24));

        open(link)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body("id", equalTo(draft.path("id")))
                .body("headline", equalTo(draft.path("headline")))
                .body("body.text", equalTo("The rain stays out."));
    }

    @Test
    void aPreviewHasTheShapeOfDelivery() {
        Map<String, Object> preview = open(link()).jsonPath().getMap("");
        editor.request()
                .header("If-Match", draft.header("ETag"))
                .post(article + "/publish")
                .then()
                .statusCode(200);
        Map<String, Object> published =
                given().get("/v1/articles/" + draft.path("id")).jsonPath().getMap("");

        assertThat(preview.keySet()).containsExactlyElementsOf(published.keySet());
        Map<String, Object> expected = new LinkedHashMap<>(published);
        expected.put("publishedAt", preview.get("publishedAt"));
        expected.put("updatedAt", preview.get("updatedAt"));
        assertThat(preview).isEqualTo(expected);
    }

    @Test
    void aPublishedArticleShowsItsWorkingCopyAndReadersStillSeeTheirs() {
        Response published =
                editor.request().header("If-Match", draft.header("ETag")).post(article + "/publish");
        editor.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", published.header("ETag"))
                .body(Map.of("headline", "Museum roof leaks again"))
                .patch(article)
                .then()
                .statusCode(200);

        open(link()).then().body("headline", equalTo("Museum roof leaks again")).body("version", equalTo(2));
        given().get("/v1/articles/" + draft.path("id")).then().body("headline", equalTo(draft.path("headline")));
    }

    @Test
    void aWithdrawnArticleIsShownToNobody() {
        Response link = link();
        Response published =
                editor.request().header("If-Match", draft.header("ETag")).post(article + "/publish");
        editor.request()
                .header("If-Match", published.header("ETag"))
                .body(Map.of("reason", "It was another museum"))
                .post(article + "/withdraw")
                .then()
                .statusCode(200);

        open(link).then().statusCode(404);
        editor.request()
                .body(Map.of())
                .post(article + "/previews")
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void brokenExpiredAndRevokedLinksAreTheSame404() {
        Response revoked = link();
        Response expired = link();
        editor.request()
                .delete(article + "/previews/" + revoked.path("id"))
                .then()
                .statusCode(204);
        editor.request()
                .delete(article + "/previews/" + revoked.path("id"))
                .then()
                .statusCode(404);
        String afterRevocation = problem(open(revoked));
        String url = expired.path("url");
        String broken = url.substring(0, url.length() - 2) + (url.endsWith("A") ? "Bw" : "AA");
        String afterChange = problem(open(broken));
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        String afterExpiry = problem(open(expired));

        assertThat(afterRevocation).isEqualTo(afterChange).isEqualTo(afterExpiry);
        assertThat(problem(given().get("/v1/previews/nonsense"))).isEqualTo(afterChange);
    }

    private static String problem(Response answer) {
        answer.then().statusCode(404).contentType("application/problem+json");
        return answer.asString().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void theListHasTheLinksThatWork() {
        Response first = link();
        Response second = editor.request().body(Map.of("expiresIn", "PT1H")).post(article + "/previews");

        editor.request()
                .get(article + "/previews")
                .then()
                .statusCode(200)
                .body("data.id", contains(second.<String>path("id"), first.<String>path("id")))
                .body("data[1].url", equalTo(first.path("url")));
        Response page = editor.request().get(article + "/previews?limit=1");
        page.then().body("data", hasSize(1));
        editor.request()
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("page.next"))
                .get(article + "/previews")
                .then()
                .body("data.id", contains(first.<String>path("id")));

        clock.advance(Duration.ofHours(2));
        editor.request().get(article + "/previews").then().body("data.id", contains(first.<String>path("id")));
        clock.advance(Duration.ofDays(31));
        editor.request().get(article + "/previews").then().body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "PT0S", "-PT1H", "a while", "P1M", "P999999999999999D", ""})
    void aLinkWorksForAtMostThirtyDays(String duration) {
        editor.request()
                .body(Map.of("expiresIn", duration))
                .post(article + "/previews")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresIn"));
        editor.request()
                .body(Map.of("expiresIn", "P30D"))
                .post(article + "/previews")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyEditorsMakeLinks() {
        Member reporter = staff.reporter();
        reporter.request().body(Map.of()).post(article + "/previews").then().statusCode(403);
        reporter.request().get(article + "/previews").then().statusCode(403);
        reporter.request()
                .delete(article + "/previews/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(Map.of())
                .post(article + "/previews")
                .then()
                .statusCode(401);
    }

    @Test
    void aRepeatedRequestMakesOneLink() {
        String key = UUID.randomUUID().toString();
        Response first =
                editor.request().header("Idempotency-Key", key).body(Map.of()).post(article + "/previews");
        Response second =
                editor.request().header("Idempotency-Key", key).body(Map.of()).post(article + "/previews");

        assertThat(second.asString()).isEqualTo(first.asString());
        editor.request().get(article + "/previews").then().body("data", hasSize(1));
    }

    @Test
    void pagesOfAnyOriginMayReadALink() {
        String path = link().<String>path("url").replaceFirst("^.*(?=/v1/)", "");
        given().header("Origin", "https://stage.example")
                .get(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whatIsNoArticleHasNoPreviews() {
        String nowhere = "/v1/desk/articles/" + UUID.randomUUID() + "/previews";
        editor.request().body(Map.of()).post(nowhere).then().statusCode(404);
        editor.request().get(nowhere).then().statusCode(404);
        editor.request().delete(article + "/previews/nonsense").then().statusCode(404);
    }
}
