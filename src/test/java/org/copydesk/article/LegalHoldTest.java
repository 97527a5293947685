package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegalHoldTest {
    private static final String HOLD = "/v1/desk/articles/{id}/hold";

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private String in(Duration time) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(time).toString();
    }

    private static Response holds(Desk by, Story story, Map<String, ?> request) {
        return by.request().contentType(ContentType.JSON).body(request).put(HOLD, story.id());
    }

    private void holds(Story story) {
        holds(desk, story, Map.of("reason", "Counsel reads it"))
                .then()
                .statusCode(200)
                .body("hold.reason", equalTo("Counsel reads it"));
    }

    private void lifts(Story story) {
        desk.request().delete(HOLD, story.id()).then().statusCode(200).body("hold", nullValue());
    }

    @Test
    void nobodyPublishesAStoryOnHoldUntilItIsLifted() {
        Story story = newsroom.drafts(aStory());
        holds(story);

        for (String step : new String[] {"publish", "schedule"}) {
            desk.takes(step, story, "*", step.equals("publish") ? null : Map.of("publishAt", in(Duration.ofHours(1))))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"))
                    .body("detail", containsString("legal hold"))
                    .body("hold", equalTo("Counsel reads it"));
        }
        desk.seen("*").delete("/v1/desk/articles/{id}", story.id()).then().statusCode(409);
        newsroom.changes(story, Map.of("standfirst", "As counsel wants it."));
        lifts(story);
        newsroom.publishes(story);
        desk.get("/v1/desk/articles/{id}/audit", story.id())
                .then()
                .body("data.step", hasItems("hold", "lift", "publish"));
    }

    @Test
    void aLiveStoryOnHoldIsNeitherUpdatedNorExpiredButCanBeWithdrawn() {
        Story story = newsroom.publishes(aStory().with("expireAt", in(Duration.ofHours(1))));
        Story expiring = newsroom.publishes(aStory().with("expireAt", in(Duration.ofHours(1))));
        holds(story);
        newsroom.changes(story, Map.of("headline", "Not yet"));
        desk.takes("publish", story, "*", null).then().statusCode(409);
        desk.takes("correct", story, "*", Map.of("note", "Not yet")).then().statusCode(409);

        clock.advance(Duration.ofHours(1).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", expiring.id()).then().statusCode(410));
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);

        newsroom.withdraws(story, "Taken down");
        desk.takes("publish", story, "*", null).then().statusCode(409);
    }

    @Test
    void aLiveStoryIsHeldAndWithdrawnInOneStep() {
        Story story = newsroom.publishes(aStory());

        holds(desk, story, Map.of("reason", "Injunction", "withdrawal", "Taken down while we check it"))
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("hold.reason", equalTo("Injunction"));

        reader.get("/v1/articles/{id}", story.id()).then().statusCode(410);
        Story draft = newsroom.drafts(aStory());
        holds(desk, draft, Map.of("reason", "Injunction", "withdrawal", "Taken down"))
                .then()
                .statusCode(409);
        desk.get("/v1/desk/articles/{id}", draft.id()).then().body("hold", nullValue());
    }

    @Test
    void aScheduledStoryWaitsAndGoesOutWhenTheHoldIsLifted() {
        Story story = newsroom.drafts(aStory());
        Story other = newsroom.drafts(aStory());
        for (Story one : new Story[] {story, other}) {
            desk.takes("schedule", one, "*", Map.of("publishAt", in(Duration.ofHours(1))))
                    .then()
                    .statusCode(200);
        }
        holds(story);

        clock.advance(Duration.ofHours(1).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", other.id()).then().statusCode(200));
        desk.get("/v1/desk/articles/{id}", story.id())
                .then()
                .body("state", equalTo("scheduled"))
                .body("hold.by", equalTo("first admin"));
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(404);

        lifts(story);
        eventually(() -> reader.get("/v1/articles/{id}", story.id()).then().statusCode(200));
    }

    @Test
    void holdsAreForEditors() {
        Story story = newsroom.drafts(aStory());
        Desk reporter = Desk.as("reporter");

        holds(reporter, story, Map.of("reason", "No")).then().statusCode(403);
        reporter.request().delete(HOLD, story.id()).then().statusCode(403);
        holds(Desk.as("editor"), story, Map.of("reason", " ")).then().statusCode(422);
        assertThat(holds(Desk.as("editor"), story, Map.of("reason", "Yes")).statusCode())
                .isEqualTo(200);
    }
}
