package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScheduleTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Story schedules(Story story, Instant at) {
        var answer = desk.takes("schedule", story, story.etag(), Map.of("publishAt", at.toString()));
        answer.then().statusCode(200).body("state", equalTo("scheduled")).body("publishAt", equalTo(at.toString()));
        return Story.from(answer);
    }

    @Test
    void aScheduledStoryGoesOutAtItsTimeAndOnce() {
        Instant at = now().plus(Duration.ofHours(2));
        Story story = schedules(newsroom.drafts(aStory()), at);
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(404);

        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", story.id()).then().statusCode(200));

        desk.get("/v1/desk/articles/{id}", story.id())
                .then()
                .body("state", equalTo("published"))
                .body("version", equalTo(1))
                .body("publishAt", nullValue());
        Instant published = Instant.parse(
                reader.get("/v1/articles/{id}", story.id()).jsonPath().getString("publishedAt"));
        assertThat(published).isAfterOrEqualTo(at);
    }

    @Test
    void whoHasAStoryOpenCanStoreAfterItWentOut() {
        Story story = schedules(newsroom.drafts(aStory()), now().plus(Duration.ofHours(2)));
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", story.id()).then().statusCode(200));

        Story stored = Story.from(desk.patches(story, story.etag(), Map.of("standfirst", "Seen before it went out")));
        assertThat(stored.json().path("state").asText()).isEqualTo("published");
        desk.patches(story, story.etag(), Map.of("standfirst", "Seen before the last change"))
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(stored.etag()));
    }

    @Test
    void anUpdateOfALiveStoryGoesOutAtItsTime() {
        Instant at = now().plus(Duration.ofHours(2));
        Story story = newsroom.publishes(aStory());
        Story changed = newsroom.changes(story, Map.of("headline", "Two hours later"));
        desk.takes("schedule", changed, changed.etag(), Map.of("publishAt", at.toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishAt", equalTo(at.toString()));
        reader.get("/v1/articles/{id}", story.id()).then().body("headline", equalTo(story.headline()));

        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(
                () -> reader.get("/v1/articles/{id}", story.id()).then().body("headline", equalTo("Two hours later")));
        desk.get("/v1/desk/articles/{id}", story.id())
                .then()
                .body("version", equalTo(2))
                .body("changed", equalTo(false))
                .body("publishAt", nullValue());
    }

    @Test
    void theScheduledUpdateOfALiveStoryCanBeReturned() {
        Story story = newsroom.publishes(aStory());
        newsroom.changes(story, Map.of("headline", "Never mind"));
        desk.takes(
                        "schedule",
                        story,
                        "*",
                        Map.of("publishAt", now().plus(Duration.ofDays(1)).toString()))
                .then()
                .statusCode(200);
        desk.takes("return", story, "*", Map.of("comment", "Hold it"))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishAt", nullValue());
        desk.takes("return", story, "*", Map.of("comment", "Hold it")).then().statusCode(409);
        reader.get("/v1/articles/{id}", story.id()).then().body("headline", equalTo(story.headline()));
    }

    @Test
    void aScheduledStoryThatIsReturnedDoesNotGoOut() {
        Story story = schedules(newsroom.drafts(aStory()), now().plus(Duration.ofDays(1)));
        desk.takes("return", story, story.etag(), Map.of("comment", "Hold it"))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("publishAt", nullValue());
    }

    @Test
    void aScheduledStoryCanBeScheduledAnewOrPublishedAtOnce() {
        Story story = schedules(newsroom.drafts(aStory()), now().plus(Duration.ofDays(1)));
        story = schedules(story, now().plus(Duration.ofDays(2)));
        desk.takes("publish", story, story.etag(), null).then().statusCode(200).body("state", equalTo("published"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T00:00:00Z",
                "2199-01-01T00:00:00Z",
                "2027-02-30T00:00:00Z",
                "next week",
                "2027-03-28T02:30:00[Europe/Berlin]"
            })
    void pastAndNonsensicalTimesAreRefused(String at) {
        Story story = newsroom.drafts(aStory());
        desk.takes("schedule", story, story.etag(), Map.of("publishAt", at))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/publishAt"));
        desk.patches(story, story.etag(), Map.of("embargoUntil", at))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/embargoUntil"));
    }

    @Test
    void publishingUnderEmbargoSchedulesForItsEnd() {
        Instant end = now().plus(Duration.ofDays(3));
        Story story = newsroom.drafts(aStory().with("embargoUntil", end.toString()));

        desk.takes(
                        "schedule",
                        story,
                        story.etag(),
                        Map.of("publishAt", end.minusSeconds(1).toString()))
                .then()
                .statusCode(422);
        desk.takes("publish", story, story.etag(), null)
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(end.toString()));
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(404);
    }

    @Test
    void anUpdateUnderEmbargoIsRefused() {
        Story story = newsroom.publishes(aStory());
        Instant end = now().plus(Duration.ofDays(1));
        Story changed = newsroom.changes(story, Map.of("headline", "More to come", "embargoUntil", end.toString()));
        for (String step : List.of("publish", "correct")) {
            desk.takes(step, changed, changed.etag(), step.equals("correct") ? Map.of("note", "n") : null)
                    .then()
                    .statusCode(409);
        }
        reader.get("/v1/articles/{id}", story.id()).then().body("headline", equalTo(story.headline()));
    }
}
