package org.copydesk.delivery;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins may do (the Fetch standard's CORS protocol). */
@QuarkusTest
class CrossOriginTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    private RequestSpecification page() {
        return reader.request().header("Origin", "https://frontend.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/v1/articles/unheard-of", "/v1/tags", "/v1/bylines", "/v1/captions"})
    void everyPageMayReadWhatIsPublic(String path) {
        page().get(path)
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Expose-Headers", containsString("Link"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void aPageIsToldThatItsCopyIsFresh() {
        Story story = newsroom.publishes(aStory());
        String etag = reader.get("/v1/articles/{id}", story.id()).header("ETag");

        page().header("If-None-Match", etag)
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/feeds/rss", "/robots.txt"})
    void whatIsNoOriginIsRefusedInWords(String path) {
        reader.request()
                .header("Origin", "nonsense")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed"))
                .body("detail", containsString("Origin"));
    }

    @Test
    void aPreflightAllowsConditionalReads() {
        page().header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match, authorization")
                .options("/v1/articles")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", equalTo("86400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/desk/articles", "/v1/desk/tags", "/v1/desk/bylines", "/v1/articlesx"})
    void theDeskStaysClosedToOtherOrigins(String path) {
        page().get(path).then().header("Access-Control-Allow-Origin", nullValue());
        page().header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type")
                .options(path)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void theDeskIsOpenToConfiguredOrigins() {
        String origin = "https://desk.example";
        Story story = newsroom.drafts(aStory());

        new Desk()
                .request()
                .header("Origin", origin)
                .get("/v1/desk/articles/{id}", story.id())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(origin))
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        reader.request()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization, content-type, if-match")
                .options("/v1/desk/articles/{id}", story.id())
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(origin))
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
        reader.request()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/admin/tokens")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(origin));
    }

    @Test
    void aFrontendReadsWhatThePublicationIs() {
        page().get("/v1/publication")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("ETag", notNullValue())
                .body("name", notNullValue())
                .body("language", equalTo("en"))
                .body("timeZone", equalTo("Asia/Seoul"))
                .body("baseUrl", notNullValue())
                .body("articleUrl", containsString("{slug}"))
                .body("feeds.href", hasItem(containsString("/feeds/rss")));
    }
}
