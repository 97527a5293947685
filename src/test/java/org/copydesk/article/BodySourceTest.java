package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.junit.jupiter.api.Test;

/** What other systems' HTML says is what the story says: captions under its pictures, links of its page, its directions. */
@QuarkusTest
class BodySourceTest {
    private static final String FIGURE = "<p>The harbour is shut.</p><figure><img src='fog.jpg' alt='A pier in fog'>"
            + "<figcaption>The pier at noon <small>Kim Onsae</small></figcaption></figure>";

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    @Test
    void theWordsUnderAPictureBecomeACaption() {
        Story story = newsroom.publishes(aStory().body("html", FIGURE));

        Response article = RestAssured.get("/v1/articles/{id}", story.id());
        String id = article.path("captions[0].id");
        article.then()
                .body("captions", hasSize(1))
                .body("captions[0].text", equalTo("The pier at noon"))
                .body("captions[0].credit", equalTo("Kim Onsae"))
                .body("captions[0].alt", equalTo("A pier in fog"))
                .body("captions[0].role", equalTo("inline"))
                .body("body.blocks[1].type", equalTo("image"))
                .body("body.blocks[1].caption", equalTo(id))
                .body(
                        "body.html",
                        equalTo("<p>The harbour is shut.</p>\n<figure data-caption=\"" + id + "\"><figcaption>"
                                + "The pier at noon <small>Kim Onsae</small></figcaption></figure>"))
                .body("body.text", equalTo("The harbour is shut."));
        RestAssured.get("/v1/articles/{id}.html", story.id())
                .then()
                .body(containsString("<figcaption>The pier at noon <small>Kim Onsae</small></figcaption>"));
    }

    @Test
    void theSameFigureSentAgainIsTheSameCaption() {
        Story draft = newsroom.drafts(aStory().body("html", FIGURE));
        Map<String, ?> body = Map.of("format", "html", "content", FIGURE);

        Story again = newsroom.changes(draft, Map.of("body", body));
        Story asShown = newsroom.changes(draft, Map.of("captions", List.of(), "body", body));

        assertThat(again.captionId(0)).isEqualTo(draft.captionId(0));
        assertThat(asShown.captionId(0)).isEqualTo(draft.captionId(0));
        assertThat(asShown.json().get("captions")).hasSize(1);
    }

    @Test
    void aFigureIsTheCaptionThatTheRequestHasForIt() {
        Story draft = newsroom.drafts(
                aStory().captioned("The pier at noon", "Lee Dana").body("html", FIGURE));

        assertThat(draft.json().get("captions")).hasSize(1);
        assertThat(draft.json().at("/captions/0/credit").textValue()).isEqualTo("Lee Dana");
        assertThat(draft.json().at("/body/blocks/1/caption").textValue()).isEqualTo(draft.captionId(0));
    }

    @Test
    void anotherCaptionTextIsShownWhenItIsPublished() {
        Story story = newsroom.publishes(aStory().body("html", FIGURE));

        newsroom.updates(
                story, Map.of("captions", List.of(Map.of("id", story.captionId(0), "text", "The pier at night"))));

        RestAssured.get("/v1/articles/{id}", story.id())
                .then()
                .body("body.html", containsString("<figcaption>The pier at night</figcaption>"));
    }

    @Test
    void wordsThatAreTooLongForACaptionAreRefused() {
        String figure = "<figure><img src=a><figcaption>" + "a".repeat(4001) + "</figcaption></figure>";

        desk.starts(aStory().body("html", figure))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/body/content"))
                .body("errors[0].code", equalTo("too-long"));
    }

    @Test
    void relativeLinksLeadToTheSource() {
        Story story = newsroom.drafts(
                aStory().with("source", Map.of("name", "Orlemouth Tern", "url", "https://tern.example/2026/fog.html"))
                        .body("html", "<p><a href='tide.html'>tides</a> <a href='/about'>us</a></p>"));

        desk.get("/v1/desk/articles/{id}", story.id())
                .then()
                .body("body.html", containsString("href=\"https://tern.example/2026/tide.html\""))
                .body("body.html", containsString("href=\"https://tern.example/about\""));
    }

    @Test
    void footnotesLeadToTheArticleFromAFeed() {
        Story story = newsroom.publishes(aStory().body("markdown", "Fares rise[^1].\n\n[^1]: From April."));

        RestAssured.get("/v1/articles/{id}.html", story.id()).then().body(containsString("href=\"#fn-1\""));
        RestAssured.get("/v1/articles/{id}.md", story.id()).then().body(containsString("Fares rise[^1]"));
        RestAssured.get("/v1/articles/{id}.txt", story.id()).then().body(containsString("[1] From April."));
        RestAssured.get("/v1/articles/{id}.ninjs", story.id()).then().body(not(containsString("href=\\\"#fn-1")));
    }

    @Test
    void directionsOfHebrewAndArabicCopyAreKeptAndClosed() {
        Story story = newsroom.drafts(
                aStory().in("he").headline("\u2067שלום\u2069 AP").body("text", "א \u2066AP\u2069 ב \u202Bג"));

        assertThat(story.headline()).isEqualTo("\u2067שלום\u2069 AP");
        assertThat(story.json().at("/body/text").textValue()).isEqualTo("א \u2066AP\u2069 ב \u202Bג\u202C");
        desk.starts(aStory().headline("gnp\u202Efdp.exe")).then().statusCode(422);
    }
}
