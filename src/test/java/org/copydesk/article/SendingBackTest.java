package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SendingBackTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    private Story aPublishedStory() {
        String byline = Unique.slug("wren");
        newsroom.byline(Map.of("slug", byline, "name", "Wren Askew", "role", "reporter"));
        return newsroom.publishes(aStory().tagged(Unique.slug("tide"))
                .by(byline)
                .section(Unique.slug("coast"))
                .captioned("The crane", "Unity Pictures")
                .with("source", Map.of("name", "Unity"))
                .body("markdown", "It **stopped** at noon."));
    }

    private Story read(Story story) {
        return Story.from(desk.get("/v1/desk/articles/{id}", story.id()));
    }

    private Response sendsBack(Story story, ObjectNode article) {
        return desk.replaces(story, story.etag(), article.toString());
    }

    @Test
    void whatWasReadCanBeSentBackAndChangesNothing() {
        Story story = read(aPublishedStory());

        sendsBack(story, story.json().deepCopy())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(story.etag()))
                .body("changed", equalTo(false))
                .body("revision", equalTo(1));
    }

    @Test
    void whatWasChangedInItIsChanged() {
        Story story = read(aPublishedStory());
        ObjectNode article = story.json().deepCopy();
        article.put("headline", "Another headline");
        ((ObjectNode) article.get("body")).put("html", "<p>It <em>stopped</em> at one.</p>");

        sendsBack(story, article)
                .then()
                .statusCode(200)
                .body("headline", equalTo("Another headline"))
                .body("body.html", equalTo("<p>It <em>stopped</em> at one.</p>"))
                .body("slug", equalTo(story.slug()))
                .body("canonicalUrl", equalTo(null))
                .body("state", equalTo("published"));
    }

    @Test
    void aBodyThatSaysTwoNewThingsIsRefused() {
        Story story = read(aPublishedStory());
        ObjectNode article = story.json().deepCopy();
        ((ObjectNode) article.get("body")).put("html", "<p>One</p>").put("text", "Two");

        sendsBack(story, article).then().statusCode(422).body("errors[0].pointer", equalTo("/body"));
    }

    @Test
    void aPatchMayChangeTheBodyInOneFormThatIsShown() {
        Story story = read(aPublishedStory());

        desk.patches(story, "*", Map.of("body", Map.of("html", "<p>It <em>stopped</em> at two.</p>")))
                .then()
                .statusCode(200)
                .body("body.html", equalTo("<p>It <em>stopped</em> at two.</p>"))
                .body("headline", equalTo(story.headline()));
        desk.patches(story, "*", Map.of("body", Map.of("text", "It stopped at three.")))
                .then()
                .statusCode(200)
                .body("body.html", equalTo("<p>It stopped at three.</p>"));
        desk.patches(story, "*", Map.of("body", Map.of("html", "<p>One</p>", "text", "Two")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/body"));
        desk.patches(story, "*", Map.of("body", Map.of("html", "<p>One</p>", "words", "Two")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/body/words"));
    }

    @Test
    void contentWithoutItsFormatIsNoShownBody() {
        Story story = read(aPublishedStory());

        desk.replaces(story, story.etag(), "{\"headline\":\"Fog\",\"body\":{\"content\":\"It stopped.\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/body/format"));
    }

    @Test
    void anotherArticlesCopyIsRefused() {
        Story story = read(aPublishedStory());
        Story other = read(aPublishedStory());

        sendsBack(story, other.json().deepCopy()).then().statusCode(422).body("errors[0].pointer", equalTo("/id"));
        desk.patches(story, "*", Map.of("state", "draft"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @Test
    void thePrintedLineIsMadeOfTheBylinesWhereNobodyWroteOne() {
        Story story = aPublishedStory();
        assertThat(story.json().path("byline").asText()).isEqualTo("Wren Askew");
        reader.get("/v1/articles/{id}", story.id()).then().body("byline", equalTo("Wren Askew"));

        Story printed = newsroom.changes(story, Map.of("byline", "By our Wren"));
        assertThat(printed.json().path("byline").asText()).isEqualTo("By our Wren");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bylines|[\"Wren\", 7]|/bylines/1|bylines[1] must be an object or a slug.",
                "tags|[true]|/tags/0|tags[0] must be a slug or an object with a slug.",
                "tags|[\"\"]|/tags/0|tags[0] must not be blank.",
                "tags|[{\"label\":\"Tide\"}]|/tags/0|tags[0] must be a slug or an object with a slug.",
                "captions|[\"The crane\"]|/captions/0|captions[0] must be an object.",
                "section|7|/section|section must be a slug or an object with a slug.",
                "captions|{}|/captions|captions must be an array.",
            })
    void aRefusalNamesTheElement(String field, String value, String pointer, String detail) {
        desk.post("/v1/desk/articles", "{\"headline\":\"Fog\",\"" + field + "\":" + value + "}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-09T02:30:00[America/New_York], they skip 2031-03-09T02:30",
        "2031-11-02T01:30:00[America/New_York], twice",
        "2031-11-02T01:30:00[America/New_York], 2031-11-02T01:30-04:00[America/New_York]",
        "2031-06-02T01:30:00+09:00[America/New_York], 2031-06-02T01:30-04:00[America/New_York]"
    })
    void aTimeThatTheClocksDoNotShowOnceIsToldSo(String time, String why) {
        desk.starts(aStory().with("embargoUntil", time))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/embargoUntil"))
                .body("detail", containsString(why));
    }

    @Test
    void aRefusalNamesTheTypesAndTheRole() {
        Story story = newsroom.drafts(aStory());
        desk.seen("*")
                .contentType("application/json")
                .body(Map.of("headline", "x"))
                .patch("/v1/desk/articles/{id}", story.id())
                .then()
                .statusCode(415)
                .body("detail", containsString("application/merge-patch+json"));
        desk.request()
                .contentType("text/plain")
                .body("Fog")
                .post("/v1/desk/articles")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
        Desk.as("reporter")
                .takes("publish", story, "*", null)
                .then()
                .statusCode(403)
                .body("detail", containsString("the role editor"));
    }
}
