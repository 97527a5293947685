package org.copydesk.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.front.FrontDraft.pin;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Launches that alert partners, and launches at a time to come. */
@QuarkusTest
class FrontAlertTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void anAlertGoesOutAfterASecondConfirmationOnly() {
        Story story = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list("breaking", 1, List.of(pin(story, 1)), Map.of())
                .saved();
        String seen = front.etag();

        front.step("launch", seen, Map.of("alert", "Bridge closed"))
                .then()
                .statusCode(409)
                .body("code", equalTo("alert-unconfirmed"))
                .body("currentETag", equalTo(seen));
        front.read().then().statusCode(404);
        front.step("launch", seen, Map.of("alert", "Bridge closed", "confirm", true))
                .then()
                .statusCode(200);

        assertThat(changesOf(story, "kind")).containsExactly("published", "alert");
        assertThat(changesOf(story, "reason")).containsExactly(null, "Bridge closed");
        desk.get("/v1/desk/fronts/{slug}/history", front.slug()).then().body("data.alert", contains("Bridge closed"));
    }

    private List<String> changesOf(Story story, String field) {
        java.util.List<String> found = new java.util.ArrayList<>();
        String cursor = null;
        int size;
        do {
            var page = cursor == null
                    ? desk.get("/v1/changes?limit=1000")
                    : desk.get("/v1/changes?limit=1000&cursor={cursor}", cursor);
            size = page.<List<?>>path("data").size();
            page.<List<Map<String, Object>>>path("data").stream()
                    .filter(change -> story.id().equals(change.get("articleId")))
                    .forEach(change -> found.add((String) change.get(field)));
            cursor = page.path("page.next");
        } while (size > 0);
        return found;
    }

    @Test
    void anAlertIsAboutAPublishedStory() {
        Story draft = newsroom.drafts(aStory());
        FrontDraft front = new FrontDraft()
                .list("breaking", 1, List.of(pin(draft, 1)), Map.of())
                .saved();

        front.launch(Map.of("alert", "Secret", "confirm", true)).then().statusCode(409);

        front.read().then().statusCode(404);
        assertThat(changesOf(draft, "kind")).isEmpty();
    }

    @Test
    void aScheduledLaunchShowsTheDraftAsItWasThen() {
        Story story = newsroom.publishes(aStory());
        Story later = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 1, List.of(pin(story, 1)), Map.of())
                .saved();

        front.launch(Map.of(
                        "launchAt", clock.instant().plus(Duration.ofHours(1)).toString()))
                .then()
                .statusCode(200)
                .body("launchAt", notNullValue())
                .body("launchedNumber", equalTo(0));
        front.clear().list("top", 1, List.of(pin(later, 1)), Map.of()).saved();
        front.read().then().statusCode(404);

        clock.advance(Duration.ofHours(1).plusSeconds(1));
        eventually(() -> assertThat(front.read().statusCode()).isEqualTo(200));
        assertThat(front.shown("top")).containsExactly(story.id());
        desk.get("/v1/desk/fronts/{slug}", front.slug())
                .then()
                .body("launchAt", nullValue())
                .body("launchedNumber", equalTo(1))
                .body("lists[0].pinned.article", contains(later.id()));
    }

    @Test
    void aScheduledLaunchCanBeCancelled() {
        FrontDraft front = new FrontDraft().list("top", 1, List.of(), Map.of()).saved();
        front.launch(Map.of("launchAt", clock.instant().minusSeconds(5).toString()))
                .then()
                .statusCode(422);
        front.launch(Map.of("launchAt", clock.instant().plusSeconds(600).toString()))
                .then()
                .statusCode(200);

        desk.seen(front.etag())
                .delete("/v1/desk/fronts/{slug}/launch", front.slug())
                .then()
                .statusCode(200)
                .body("launchAt", nullValue());
        desk.seen(front.etag())
                .delete("/v1/desk/fronts/{slug}/launch", front.slug())
                .then()
                .statusCode(409);
    }
}
