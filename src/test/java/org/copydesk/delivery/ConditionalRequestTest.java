package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConditionalRequestTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "*", "\"other\", %s", "\"other\",W/%s,\"third\""})
    void whoHasTheArticleAlreadyGets304(String ifNoneMatch) {
        Story story = newsroom.publishes(aStory());
        Response first = reader.get("/v1/articles/{id}", story.id());

        reader.request()
                .header("If-None-Match", ifNoneMatch.formatted(first.header("ETag")))
                .header("Cache-Control", "no-cache")
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .header("Cache-Control", equalTo(first.header("Cache-Control")))
                .header("Last-Modified", equalTo(first.header("Last-Modified")))
                .body(emptyString());
    }

    @Test
    void anUpdateChangesTheTag() {
        Story story = newsroom.publishes(aStory());
        String before = reader.get("/v1/articles/{id}", story.id()).header("ETag");
        newsroom.updates(story, Map.of("standfirst", "Nobody bid."));

        assertThat(before).matches("\"[A-Za-z0-9_-]{8,}\"");
        reader.request()
                .header("If-None-Match", before)
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(200)
                .header("ETag", not(before));
    }

    @Test
    void listsVocabularyAndCaptionsAreTaggedAsWell() {
        String tag = Unique.slug("tides");
        String byline = Unique.slug("kim");
        Story story = newsroom.publishes(aStory().tagged(tag).by(byline).captioned("Low water", "Kim"));

        for (String path : new String[] {
            "/v1/articles?tag=" + tag,
            "/v1/tags?q=" + tag,
            "/v1/tags/" + tag,
            "/v1/bylines?q=" + byline,
            "/v1/bylines/" + byline,
            "/v1/captions?article=" + story.slug(),
            "/v1/captions/" + story.captionId(0)
        }) {
            Response first = reader.get(path);
            first.then().statusCode(200).header("Cache-Control", containsString("public, max-age="));
            reader.request()
                    .header("If-None-Match", first.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void lastModifiedIsTheTimeOfTheVersion() {
        Story story = newsroom.publishes(aStory().printedAt("2021-03-24T04:59:00Z"));
        String lastModified = reader.get("/v1/articles/{id}", story.id()).header("Last-Modified");
        Instant updated = Instant.parse(story.updatedAt()).truncatedTo(ChronoUnit.SECONDS);

        assertThat(ZonedDateTime.parse(lastModified, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(updated);
        since(story, lastModified).then().statusCode(304).body(emptyString());
        since(story, "Wed, 24 Mar 2021 04:59:00 GMT").then().statusCode(200);
        since(story, "the day before yesterday").then().statusCode(200);
    }

    private Response since(Story story, String date) {
        return reader.request().header("If-Modified-Since", date).get("/v1/articles/{id}", story.id());
    }

    @Test
    void ifModifiedSinceCountsOnlyWithoutIfNoneMatch() {
        Story story = newsroom.publishes(aStory());
        String lastModified = reader.get("/v1/articles/{id}", story.id()).header("Last-Modified");

        reader.request()
                .header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", lastModified)
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(200);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        Story story = newsroom.publishes(aStory());
        Response get = reader.get("/v1/articles/{id}", story.id());

        reader.request()
                .head("/v1/articles/{id}", story.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(get.header("ETag")))
                .header("Last-Modified", equalTo(get.header("Last-Modified")))
                .header("Content-Type", equalTo(get.header("Content-Type")))
                .body(emptyString());
        reader.request().head("/v1/articles").then().statusCode(200).body(emptyString());
        reader.request().head("/v1/articles/unheard-of").then().statusCode(404);
    }

    @Test
    void whatTheDeskAnswersIsNeverStored() {
        reader.get("/v1/articles/unheard-of").then().header("Cache-Control", equalTo("no-store"));
        reader.get("/v1/desk/articles").then().header("ETag", nullValue());
    }
}
