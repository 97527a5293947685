package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    private static Map<String, Object> nulling(String... fields) {
        Map<String, Object> patch = new HashMap<>();
        for (String field : fields) {
            patch.put(field, null);
        }
        return patch;
    }

    @Test
    void aPutReplacesEverything() {
        Story draft = newsroom.drafts(
                aStory().tagged(Unique.slug("fog")).captioned("Fog", "Kim").with("standfirst", "White"));

        desk.replaces(draft, draft.etag(), Map.of("headline", "Fog lifts"))
                .then()
                .statusCode(200)
                .header("ETag", not(draft.etag()))
                .body("headline", equalTo("Fog lifts"))
                .body("standfirst", nullValue())
                .body("tags", empty())
                .body("captions", empty())
                .body("body.blocks", empty());
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        String tag = Unique.slug("fog");
        Story draft = newsroom.drafts(aStory().tagged(tag)
                .captioned("Fog", "Kim")
                .with("standfirst", "White")
                .with("dateline", "ORLEMOUTH")
                .with("source", Map.of("name", "Tern", "url", "https://tern.example")));
        Map<String, Object> patch = nulling("dateline");
        patch.put("headline", "Fog lifts");
        patch.put("source", nulling("url"));

        desk.patches(draft, draft.etag(), patch)
                .then()
                .statusCode(200)
                .body("headline", equalTo("Fog lifts"))
                .body("dateline", nullValue())
                .body("source.name", equalTo("Tern"))
                .body("source.url", nullValue())
                .body("standfirst", equalTo("White"))
                .body("tags.slug", equalTo(List.of(tag)))
                .body("captions.id", equalTo(List.of(draft.captionId(0))))
                .body("body.text", equalTo(draft.json().at("/body/text").asText()));
    }

    @Test
    void aPatchReplacesArraysWhole() {
        String fog = Unique.slug("fog");
        String rain = Unique.slug("rain");
        newsroom.tag(rain, "subject");
        Story draft =
                newsroom.drafts(aStory().tagged(fog).captioned("One", "Kim").captioned("Two", "Kim"));
        Map<String, Object> patch = nulling("bylines");
        patch.put("tags", List.of(rain));
        patch.put("captions", List.of(Map.of("id", draft.captionId(1), "text", "Two again")));

        desk.patches(draft, draft.etag(), patch)
                .then()
                .statusCode(200)
                .body("tags.slug", equalTo(List.of(rain)))
                .body("bylines", empty())
                .body("captions.id", equalTo(List.of(draft.captionId(1))))
                .body("captions[0].text", equalTo("Two again"))
                .body("captions[0].credit", nullValue())
                .body("captions[0].position", equalTo(1));
    }

    @Test
    void anAddressOfItsOwnIsTakenBackByNull() {
        Story draft = newsroom.drafts(aStory().with("url", "https://tern.example/fog"));

        desk.patches(draft, draft.etag(), nulling("url"))
                .then()
                .statusCode(200)
                .body("url", equalTo("http://localhost:8080/v1/articles/" + draft.slug()));
    }

    @Test
    void aPatchMustLeaveAValidArticle() {
        Story draft = newsroom.drafts(aStory());

        desk.patches(draft, draft.etag(), nulling("headline"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/headline"));
        desk.patches(draft, draft.etag(), Map.of("headlin", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/headlin"))
                .body("errors[0].code", equalTo("unknown-field"));
        desk.patches(draft, draft.etag(), List.of("headline")).then().statusCode(422);
        desk.seen(draft.etag())
                .contentType(ContentType.JSON)
                .body(Map.of("headline", "x"))
                .patch("/v1/desk/articles/{id}", draft.id())
                .then()
                .statusCode(415);
        assertThat(desk.get("/v1/desk/articles/{id}", draft.id()).header("ETag"))
                .isEqualTo(draft.etag());
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        Story draft = newsroom.drafts(aStory());

        desk.request()
                .contentType(ContentType.JSON)
                .body(aStory().request())
                .put("/v1/desk/articles/{id}", draft.id())
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("code", equalTo("if-match-missing"));
        desk.request()
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("headline", "x"))
                .patch("/v1/desk/articles/{id}", draft.id())
                .then()
                .statusCode(428);
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedWithThePresentTag() {
        Story draft = newsroom.drafts(aStory());
        Story changed = newsroom.changes(draft, Map.of("standfirst", "First come"));

        for (String seen : List.of(draft.etag(), "W/" + changed.etag(), "\"v99\"", "v1")) {
            desk.patches(draft, seen, Map.of("standfirst", "Last come"))
                    .then()
                    .statusCode(412)
                    .contentType("application/problem+json")
                    .body("code", equalTo("stale"))
                    .body("currentETag", equalTo(changed.etag()));
            desk.replaces(draft, seen, aStory().request()).then().statusCode(412);
        }
        desk.patches(draft, "\"v99\", " + changed.etag(), Map.of("standfirst", "In time"))
                .then()
                .statusCode(200);
    }

    @Test
    void everyChangeChangesTheTagEvenIfOnlyCaptionsDiffer() {
        Story draft = newsroom.drafts(aStory().captioned("Fog", "Kim"));
        Map<String, Object> caption = Map.of("id", draft.captionId(0), "text", "Thick fog", "credit", "Kim");

        desk.patches(draft, draft.etag(), Map.of("captions", List.of(caption)))
                .then()
                .statusCode(200)
                .header("ETag", not(draft.etag()));
    }
}
