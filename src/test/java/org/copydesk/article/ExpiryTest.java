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
import java.util.HashMap;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.partner.Licensed;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryTest {
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

    @Test
    void aStoryIsWithdrawnWhenItExpiresAndPartnersAreTold() {
        String tag = Unique.slug("licensed");
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String cursor = partner.newestCursor();
        Story story = newsroom.publishes(aStory().tagged(tag).with("expireAt", in(Duration.ofHours(2))));

        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", story.id()).then().statusCode(410));

        assertThat(partner.kindsSince(cursor, story.id())).endsWith("withdrawn");
        desk.get("/v1/desk/articles/{id}", story.id())
                .then()
                .body("state", equalTo("withdrawn"))
                .body("expireAt", nullValue());
        desk.get("/v1/desk/articles/{id}/audit", story.id())
                .then()
                .body("data[0].step", equalTo("withdraw"))
                .body("data[0].comment", equalTo("Expired"));
    }

    @Test
    void theExpiryOfALiveStoryIsSetAndTakenAwayWithoutAnUpdate() {
        Story story = newsroom.publishes(aStory());
        Story expiring = newsroom.changes(story, Map.of("expireAt", in(Duration.ofHours(2))));
        assertThat(expiring.json().path("changed").asBoolean()).isFalse();
        Map<String, Object> never = new HashMap<>();
        never.put("expireAt", null);
        newsroom.changes(story, never);
        Story other = newsroom.publishes(aStory().with("expireAt", in(Duration.ofHours(1))));

        clock.advance(Duration.ofHours(2).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", other.id()).then().statusCode(410));
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);
    }

    @Test
    void aStoryExpiresAfterItsPublication() {
        Story story = newsroom.drafts(aStory());
        refused(story, Map.of("expireAt", in(Duration.ofHours(-1))), "past");
        refused(
                story,
                Map.of("expireAt", in(Duration.ofHours(1)), "embargoUntil", in(Duration.ofHours(2))),
                "before-publication");
        Story expiring = newsroom.changes(story, Map.of("expireAt", in(Duration.ofHours(1))));
        desk.takes("schedule", expiring, "*", Map.of("publishAt", in(Duration.ofHours(2))))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("after-expiry"));
        desk.takes("schedule", expiring, "*", Map.of("publishAt", in(Duration.ofMinutes(30))))
                .then()
                .statusCode(200);
        refused(story, Map.of("expireAt", in(Duration.ofMinutes(20))), "before-publication");
    }

    private void refused(Story story, Map<String, ?> patch, String code) {
        desk.patches(story, "*", patch).then().statusCode(422).body("errors[0].code", equalTo(code));
    }

    @Test
    void aDraftThatExpiredIsNotPublished() {
        Story story = newsroom.drafts(aStory().with("expireAt", in(Duration.ofHours(1))));
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        desk.takes("publish", story, "*", null).then().statusCode(409);
    }

    @Test
    void aReporterHasNoLiveStoryWithdrawn() {
        Desk reporter = Desk.as("reporter");
        Story story = Story.from(reporter.starts(aStory().with("expireAt", in(Duration.ofHours(3)))));
        newsroom.publishes(story);

        reporter.patches(story, "*", Map.of("expireAt", in(Duration.ofHours(1))))
                .then()
                .statusCode(403);
        assertThat(Instant.parse(desk.get("/v1/desk/articles/{id}", story.id()).path("expireAt")))
                .isEqualTo(story.json().path("expireAt").asText());
    }
}
