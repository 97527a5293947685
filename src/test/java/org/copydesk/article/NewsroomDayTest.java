package org.copydesk.article;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day at the desk, from the morning's draft to the evening's withdrawal, with two reporters and an editor. */
@QuarkusTest
class NewsroomDayTest {
    private final Reader reader = new Reader();
    private Desk mina;
    private Desk jon;
    private Desk sol;

    @Inject
    MovableClock clock;

    @BeforeEach
    void everybodyComesIn() {
        mina = Desk.as("reporter");
        jon = Desk.as("reporter");
        sol = Desk.as("editor");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aStoryLivesThroughOneDay() {
        Story story = Story.from(mina.starts(aStory().headline("Ferry fares rise in spring")));
        story = inTheMorningItIsWrittenAndRead(story);
        story = atNoonItGoesOut(story);
        story = inTheAfternoonItIsCorrected(story);
        inTheEveningItIsWithdrawn(story);
    }

    private Story inTheMorningItIsWrittenAndRead(Story story) {
        jon.patches(story, story.etag(), Map.of("headline", "Mine now")).then().statusCode(403);
        mina.takes("publish", story, story.etag(), null).then().statusCode(403);

        Story submitted = Story.from(mina.takes("submit", story, story.etag(), null));
        Story returned =
                Story.from(sol.takes("return", submitted, submitted.etag(), Map.of("comment", "Which spring?")));
        Story fixed =
                Story.from(mina.patches(returned, returned.etag(), Map.of("headline", "Ferry fares rise in April")));
        sol.patches(fixed, submitted.etag(), Map.of("headline", "Fares up"))
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(fixed.etag()));
        Story again = Story.from(mina.takes("submit", fixed, fixed.etag(), null));
        return Story.from(sol.takes("approve", again, again.etag(), null));
    }

    private Story atNoonItGoesOut(Story approved) {
        Instant noon = clock.instant().plus(Duration.ofHours(4));
        var scheduled = sol.takes("schedule", approved, approved.etag(), Map.of("publishAt", noon.toString()));
        scheduled.then().statusCode(200).body("state", equalTo("scheduled"));
        Story story = Story.from(scheduled);
        mina.patches(story, story.etag(), Map.of("headline", "One more thing"))
                .then()
                .statusCode(409);

        clock.advance(Duration.ofHours(3));
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(404);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        eventually(() -> reader.get("/v1/articles/{id}", story.id()).then().statusCode(200));
        return Story.from(sol.get("/v1/desk/articles/{id}", story.id()));
    }

    private Story inTheAfternoonItIsCorrected(Story published) {
        clock.advance(Duration.ofHours(2));
        Story changed =
                Story.from(mina.patches(published, published.etag(), Map.of("headline", "Ferry fares rise in May")));
        reader.get("/v1/articles/{id}", published.id()).then().body("headline", equalTo("Ferry fares rise in April"));
        mina.takes("correct", changed, changed.etag(), Map.of("note", "It is May."))
                .then()
                .statusCode(403);
        var corrected =
                sol.takes("correct", changed, changed.etag(), Map.of("note", "Fares rise in May, not in April."));
        corrected.then().statusCode(200);
        reader.get("/v1/articles/{id}", published.id())
                .then()
                .body("headline", equalTo("Ferry fares rise in May"))
                .body("version", equalTo(2))
                .body("corrections", hasSize(1));
        return Story.from(corrected);
    }

    private void inTheEveningItIsWithdrawn(Story corrected) {
        clock.advance(Duration.ofHours(3));
        sol.takes("withdraw", corrected, corrected.etag(), Map.of("reason", "The company denies it"))
                .then()
                .statusCode(200);
        reader.get("/v1/articles/{id}", corrected.id()).then().statusCode(410);
        mina.get("/v1/desk/articles/{id}/audit", corrected.id())
                .then()
                .body(
                        "data.step",
                        contains(
                                "withdraw",
                                "correct",
                                "publish",
                                "schedule",
                                "approve",
                                "submit",
                                "return",
                                "submit",
                                "start"));
        mina.get("/v1/desk/articles/{id}/revisions", corrected.id())
                .then()
                .body("data.publishedVersion", contains(2, 1, null));
    }
}
