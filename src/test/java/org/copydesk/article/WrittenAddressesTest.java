package org.copydesk.article;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses with a percent sign that begins no escape, and languages that there are not. */
@QuarkusTest
class WrittenAddressesTest {
    private static final String BROKEN = "https://quay.example/100%zz?a=5%";
    private static final String REPAIRED = "https://quay.example/100%25zz?a=5%25";

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @Test
    void aBrokenAddressIsRepairedWhereverItIsWritten() {
        String tag = Unique.slug("quay");
        String byline = Unique.slug("ada");
        desk.post("/v1/desk/tags", Map.of("slug", tag, "label", "Quay", "kind", "subject", "uri", BROKEN))
                .then()
                .statusCode(201)
                .body("uri", equalTo(REPAIRED));
        desk.post("/v1/desk/bylines", Map.of("slug", byline, "name", "Ada Tern", "links", List.of(BROKEN)))
                .then()
                .statusCode(201)
                .body("links", hasItem(REPAIRED));
        Map<String, String> html = Map.of("format", "html", "content", "<p>See <a href='" + BROKEN + "'>this</a>.</p>");
        Story story = newsroom.publishes(aStory().tagged(tag)
                .with("url", BROKEN + "&s=" + tag)
                .with("source", Map.of("name", "Quay Wire", "url", BROKEN))
                .with("body", html));

        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("url", equalTo(REPAIRED + "&s=" + tag))
                .body("source.url", equalTo(REPAIRED))
                .body("tags.uri", hasItem(REPAIRED))
                .body("body.html", containsString("100%25zz"));
        for (String suffix : List.of("jsonld", "ninjs", "newsml", "md", "txt", "html")) {
            reader.get("/v1/articles/{id}.{suffix}", story.id(), suffix)
                    .then()
                    .statusCode(200)
                    .body(containsString("100%25zz"))
                    .body(not(containsString("100%zz")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "jp", "en-UK"})
    void aLanguageThatThereIsNotIsRefused(String language) {
        desk.starts(aStory().with("language", language))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/language"))
                .body("detail", containsString("BCP 47"));
        desk.post(
                        "/v1/desk/tags",
                        Map.of(
                                "slug",
                                Unique.slug("t"),
                                "label",
                                "T",
                                "kind",
                                "subject",
                                "labels",
                                Map.of(language, "T")))
                .then()
                .statusCode(422);
        for (String list : List.of("/v1/articles", "/feeds/rss")) {
            reader.get(list + "?language=" + language)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("language"));
        }
    }
}
