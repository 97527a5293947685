package org.copydesk.vocabulary;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskBylineTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final String slug = Unique.slug("kim-onsae");

    private Response put(String etag, Map<String, ?> byline) {
        return desk.seen(etag).contentType(ContentType.JSON).body(byline).put("/v1/desk/bylines/{slug}", slug);
    }

    @Test
    void aBylineIsCreatedReadChangedAndDeleted() {
        Map<String, Object> kim = Map.of(
                "slug",
                slug,
                "name",
                "Kim Onsae",
                "aliases",
                List.of("김온새", "K. Onsae"),
                "role",
                "reporter",
                "links",
                List.of("https://example.org/kim"),
                "email",
                "kim@tern.example");
        Response created = desk.post("/v1/desk/bylines", kim);
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/desk/bylines/" + slug))
                .body("kind", equalTo("person"))
                .body("aliases", equalTo(List.of("김온새", "K. Onsae")))
                .body("email", equalTo("kim@tern.example"));
        desk.get("/v1/desk/bylines/{slug}", slug)
                .then()
                .header("ETag", equalTo(created.header("ETag")))
                .body("$", equalTo(created.jsonPath().getMap("")));

        Response changed = put(created.header("ETag"), Map.of("name", "Tern Photos", "kind", "agency"));
        changed.then()
                .statusCode(200)
                .header("ETag", not(created.header("ETag")))
                .body("kind", equalTo("agency"))
                .body("aliases", equalTo(List.of()));
        put(created.header("ETag"), kim).then().statusCode(412);

        desk.seen(created.header("ETag"))
                .delete("/v1/desk/bylines/{slug}", slug)
                .then()
                .statusCode(412);
        desk.seen(changed.header("ETag"))
                .delete("/v1/desk/bylines/{slug}", slug)
                .then()
                .statusCode(204);
        desk.get("/v1/desk/bylines/{slug}", slug).then().statusCode(404);
    }

    @Test
    void aNewAliasOrLinkAloneChangesTheTag() {
        String before = desk.post("/v1/desk/bylines", Map.of("slug", slug, "name", "Kim"))
                .header("ETag");

        put(before, Map.of("name", "Kim", "aliases", List.of("김")))
                .then()
                .statusCode(200)
                .header("ETag", not(before));
    }

    @Test
    void aSlugStandsForOneByline() {
        newsroom.byline(slug);

        desk.post("/v1/desk/bylines", Map.of("slug", slug, "name", "Other"))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-unique"));
        put("*", Map.of("name", "x")).then().body("slug", equalTo(slug));
    }

    @Test
    void aBylineInUseIsNotDeleted() {
        Story draft = newsroom.drafts(aStory().by(slug));

        desk.seen("*")
                .delete("/v1/desk/bylines/{slug}", slug)
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"));
        newsroom.changes(draft, Map.of("bylines", List.of()));
        desk.seen("*").delete("/v1/desk/bylines/{slug}", slug).then().statusCode(204);
    }

    @Test
    void nobodyIsCreditedTwiceOnOneStory() {
        newsroom.byline(slug);

        desk.starts(aStory().by(slug).byInRole(slug, "photos"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/bylines/1/slug"))
                .body("errors[0].code", equalTo("twice"));
    }

    @Test
    void bylinesAreListedByKindAndText() {
        newsroom.byline(slug);
        newsroom.byline(Map.of("slug", slug + "-2", "name", "Agency", "kind", "agency"));

        desk.get("/v1/desk/bylines?q={q}", slug).then().body("data.slug", equalTo(List.of(slug, slug + "-2")));
        desk.get("/v1/desk/bylines?q={q}&kind=agency", slug).then().body("data.slug", equalTo(List.of(slug + "-2")));
        String next = desk.get("/v1/desk/bylines?q={q}&limit=1", slug).path("page.next");
        desk.get("/v1/desk/bylines?q={q}&limit=1&cursor={c}", slug, next)
                .then()
                .body("data.slug", equalTo(List.of(slug + "-2")));
    }

    @Test
    void whatIsNotValidIsNamed() {
        desk.post("/v1/desk/bylines", Map.of("name", " ", "email", "no-address", "links", List.of("javascript:x")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/email", "/links/0", "/name")));
    }
}
