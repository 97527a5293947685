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
import org.copydesk.newsroom.Desk;
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

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 2089 08:49:37 GMT", "Sunday, 06-Nov-50 08:49:37 GMT", "Sun Nov  6 08:49:37 2089"})
    void aDateIsReadInEachOfItsThreeForms(String later) {
        Story story = newsroom.publishes(aStory());
        String earlier = later.replace("2089", "1994").replace("-50 ", "-94 ");

        since(story, later).then().statusCode(304);
        since(story, earlier).then().statusCode(200);
        reader.request()
                .header("If-Unmodified-Since", later)
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(200);
        reader.request()
                .header("If-Unmodified-Since", earlier)
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(412);
    }

    @Test
    void whoWantsItOnlyAsItWasIsToldThatItChanged() {
        Story story = newsroom.publishes(aStory());
        String path = "/v1/articles/" + story.id();
        String before = reader.get(path).header("ETag");
        String zipped =
                reader.request().header("Accept-Encoding", "gzip").get(path).header("ETag");

        for (String same : new String[] {before, "\"other\", " + before, "*", zipped}) {
            reader.request().header("If-Match", same).get(path).then().statusCode(200);
        }
        newsroom.updates(story, Map.of("standfirst", "Nobody bid."));
        for (int memory = 0; memory < 2; memory++) {
            reader.request()
                    .header("If-Match", before)
                    .header("If-None-Match", "*")
                    .get(path)
                    .then()
                    .statusCode(412)
                    .contentType("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .body("code", equalTo("stale"))
                    .body("currentETag", equalTo(reader.get(path).header("ETag")));
        }
        reader.request()
                .header("If-Match", "W/" + reader.get(path).header("ETag"))
                .get(path)
                .then()
                .statusCode(412);
        reader.request()
                .header("If-Match", before)
                .get("/v1/articles/unheard-of")
                .then()
                .statusCode(404);
    }

    @Test
    void listsAndFeedsSayWhenTheEditionLastChanged() {
        String tag = Unique.slug("tides");
        newsroom.publishes(aStory().tagged(tag));
        for (String path : new String[] {
            "/v1/articles?tag=" + tag,
            "/v1/tags?q=" + tag,
            "/v1/captions?credit=" + tag,
            "/feeds/rss?tag=" + tag,
            "/feeds/atom?tag=" + tag,
            "/feeds/json?tag=" + tag,
            "/sitemaps/index.xml"
        }) {
            Response first = reader.get(path);
            Instant date = time(first.header("Last-Modified"));
            assertThat(date).as(path).isBeforeOrEqualTo(time(first.header("Date")));

            newsroom.publishes(aStory().tagged(tag));
            reader.request()
                    .header("If-Modified-Since", first.header("Last-Modified"))
                    .get(path)
                    .then()
                    .statusCode(200);
            reader.request()
                    .header("If-Modified-Since", "Sun, 06 Nov 2089 08:49:37 GMT")
                    .get(path)
                    .then()
                    .statusCode(304);
            reader.request()
                    .header("If-Unmodified-Since", first.header("Last-Modified"))
                    .get(path)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void whoHasTheDraftAlreadyGets304() {
        Response draft = new Desk().post("/v1/desk/articles", Map.of("headline", "Crane for sale"));
        String path = draft.header("Location");
        String tag = new Desk().get(path).header("ETag");

        new Desk()
                .request()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
        new Desk().request().header("If-None-Match", "\"v99\"").get(path).then().statusCode(200);
    }

    private static Instant time(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
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
