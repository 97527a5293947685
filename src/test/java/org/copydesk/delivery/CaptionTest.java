package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaptionTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String agency = Unique.slug("tern-photos");

    @Test
    void aCaptionNamesTheArticleThatItStandsOn() {
        Story story = newsroom.publishes(aStory().captioned("A flag in the wind", agency));
        Map<String, Object> expected = new HashMap<>(Map.of("id", story.captionId(0), "role", "lead", "position", 1));
        expected.putAll(Map.of("text", "A flag in the wind", "credit", agency));
        expected.put("article", Map.of("id", story.id(), "slug", story.slug()));
        expected.put("alt", null);
        expected.put("image", null);

        assertThat(reader.get("/v1/captions/{id}", story.captionId(0))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(expected);
        assertThat(reader.get("/v1/captions?credit={credit}", agency).jsonPath().<Map<String, Object>>getList("data"))
                .containsExactly(expected);
    }

    @Test
    void captionsAreFoundByArticleBylineAndCredit() {
        String byline = Unique.slug("kim");
        Story one =
                newsroom.publishes(aStory().by(byline).captioned("One", agency).captioned("Two", "Other"));
        newsroom.publishes(aStory().captioned("Three", agency));

        assertThat(reader.column("text", "/v1/captions?article={id}", one.id())).containsExactly("Two", "One");
        assertThat(reader.column("text", "/v1/captions?article={slug}", one.slug()))
                .containsExactly("Two", "One");
        assertThat(reader.column("text", "/v1/captions?byline={byline}", byline))
                .containsExactly("Two", "One");
        assertThat(reader.column("text", "/v1/captions?credit={c}", agency.toUpperCase(Locale.ROOT)))
                .containsExactly("Three", "One");
        assertThat(reader.column("text", "/v1/captions?credit={c}&article={a}", agency, one.id()))
                .containsExactly("One");
        assertThat(reader.walk("/v1/captions?limit=1&credit=" + agency)).hasSize(2);
    }

    @Test
    void captionsOfDraftsAreNowhere() {
        Story draft = newsroom.drafts(aStory().captioned("Not yet", agency));

        reader.get("/v1/captions/{id}", draft.captionId(0)).then().statusCode(404);
        assertThat(reader.column("id", "/v1/captions?article={id}", draft.id())).isEmpty();
        assertThat(reader.column("id", "/v1/captions?credit={c}", agency)).isEmpty();
    }

    @Test
    void captionsFollowTheirArticle() {
        Story story = newsroom.publishes(aStory().captioned("One", agency).captioned("Two", agency));
        newsroom.updates(
                story,
                Map.of(
                        "captions",
                        List.of(Map.of("id", story.captionId(1), "text", "Two, put right", "credit", agency))));

        assertThat(reader.column("text", "/v1/captions?credit={c}", agency)).containsExactly("Two, put right");
        reader.get("/v1/captions/{id}", story.captionId(0)).then().statusCode(404);
        reader.get("/v1/captions/{id}", story.captionId(1)).then().body("position", equalTo(1));

        newsroom.withdraws(story, "Source retracted");
        reader.get("/v1/captions/{id}", story.captionId(1)).then().statusCode(404);
        assertThat(reader.column("text", "/v1/captions?credit={c}", agency)).isEmpty();
    }

    @Test
    void whatIsNoIdIsNotFound() {
        reader.get("/v1/captions/{id}", "first-caption").then().statusCode(404).contentType("application/problem+json");
    }
}
