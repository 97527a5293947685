package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StateTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @Test
    void aStoryGoesFromItsWriterThroughApprovalToTheReaders() {
        Story story = newsroom.drafts(aStory());

        story = take("submit", story, Map.of("comment", "Ready to read"), "submitted");
        story = take("return", story, Map.of("comment", "Who says so?"), "draft");
        story = take("submit", story, null, "submitted");
        story = take("approve", story, null, "approved");
        story = take("publish", story, null, "published");

        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);
        desk.get("/v1/desk/articles/{id}/audit", story.id())
                .then()
                .body("data.step", contains("publish", "approve", "submit", "return", "submit", "start"))
                .body("data.from", contains("approved", "submitted", "draft", "submitted", "draft", null))
                .body("data[3].comment", equalTo("Who says so?"));
    }

    private Story take(String step, Story story, Object body, String state) {
        var answer = desk.takes(step, story, story.etag(), body);
        answer.then().statusCode(200).body("state", equalTo(state));
        return Story.from(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "'', return",
        "'', approve",
        "'', correct",
        "'', withdraw",
        "submit, submit",
        "submit, correct",
        "submit, withdraw",
        "spike, submit",
        "spike, publish",
        "spike, schedule",
        "spike, spike",
        "spike, approve",
        "publish, submit",
        "publish, spike",
        "publish, return",
        "withdraw, schedule",
        "withdraw, return",
        "withdraw, correct",
        "withdraw, submit",
        "withdraw, spike",
        "withdraw, withdraw"
    })
    void aStepThatTheStateDoesNotAllowIsRefusedWithWhatIsPossible(String before, String refused) {
        Story story = newsroom.drafts(aStory());
        if (before.equals("withdraw")) {
            story = newsroom.withdraws(newsroom.publishes(story), "Source retracted");
        } else if (!before.isEmpty()) {
            story = Story.from(desk.takes(before, story, story.etag(), null));
        }

        desk.takes(refused, story, story.etag(), bodyFor(refused))
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"))
                .body("state", equalTo(story.state()))
                .body("step", equalTo(refused))
                .body("detail", containsString("Possible now:"));
        desk.get("/v1/desk/articles/{id}", story.id()).then().body("state", equalTo(story.state()));
    }

    private static Object bodyFor(String step) {
        return switch (step) {
            case "return" -> Map.of("comment", "No");
            case "correct" -> Map.of("note", "No");
            case "withdraw" -> Map.of("reason", "No");
            case "schedule" -> Map.of("publishAt", "2030-01-01T00:00:00Z");
            default -> null;
        };
    }

    @Test
    void aSpikedStoryComesBackOnlyByBeingReturned() {
        Story story = newsroom.drafts(aStory());
        story = take("spike", story, Map.of("comment", "Not ours"), "spiked");
        desk.patches(story, story.etag(), Map.of("headline", "Changed"))
                .then()
                .statusCode(409)
                .body("possible", hasItem("return"));
        take("return", story, Map.of("comment", "Ours after all"), "draft");
    }

    @Test
    void aPublishedStoryIsEditedInAWorkingCopyThatReadersDoNotSee() {
        Story story = newsroom.publishes(aStory().headline("Bridge opens on Monday"));
        Story changed = newsroom.changes(story, Map.of("headline", "Bridge opens on Tuesday"));

        assertThat(changed.json().path("changed").asBoolean()).isTrue();
        reader.get("/v1/articles/{id}", story.id()).then().body("headline", equalTo("Bridge opens on Monday"));

        Story corrected = newsroom.corrects(changed, "An earlier version named the wrong day.");
        assertThat(corrected.json().path("changed").asBoolean()).isFalse();
        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("headline", equalTo("Bridge opens on Tuesday"))
                .body("version", equalTo(2))
                .body("corrections.note", contains("An earlier version named the wrong day."));
    }

    @Test
    void aWithdrawnStoryCanStillBeKilledButOnlyOnce() {
        Story story = newsroom.withdraws(newsroom.publishes(aStory()), "Being checked");
        Story killed = newsroom.kills(story, "Libel");
        assertThat(killed.state()).isEqualTo("withdrawn");
        desk.get("/v1/desk/articles/{id}/audit", story.id()).then().body("data[0].step", equalTo("kill"));
        desk.takes("withdraw", killed, killed.etag(), Map.of("reason", "Again", "kill", true))
                .then()
                .statusCode(409);
    }

    @Test
    void whatWasKilledStaysSo() {
        Story killed = newsroom.kills(newsroom.publishes(aStory()), "Libel");

        desk.takes("publish", killed, killed.etag(), null)
                .then()
                .statusCode(409)
                .body("possible", empty());
        desk.patches(killed, killed.etag(), Map.of("headline", "Changed"))
                .then()
                .statusCode(409);
    }

    @Test
    void whatWasWithdrawnCanBePutRightAndPublishedAgain() {
        String tag = Unique.slug("tide");
        Story story = newsroom.publishes(aStory().tagged(tag));
        newsroom.withdraws(story, "Being checked");
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(410);

        Story again = newsroom.updates(story, Map.of("headline", "Checked"));

        assertThat(again.state()).isEqualTo("published");
        assertThat(again.slug()).isEqualTo(story.slug());
        reader.get("/v1/articles/{id}", story.slug())
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("publishedAt", equalTo(story.publishedAt()))
                .body("headline", equalTo("Checked"));
        reader.get("/v1/articles?tag=" + tag).then().body("data.id", contains(story.id()));
        newsroom.withdraws(again, "Wrong after all");
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(410);
    }

    @Test
    void aDraftThatWasNeverPublishedCanBeDeleted() {
        String tag = Unique.slug("tide");
        Story draft = newsroom.drafts(aStory().tagged(tag).captioned("The crane", "Unity Pictures"));

        desk.request().delete("/v1/desk/articles/{id}", draft.id()).then().statusCode(428);
        Desk.as("reporter")
                .seen(draft.etag())
                .delete("/v1/desk/articles/{id}", draft.id())
                .then()
                .statusCode(403);
        desk.seen(draft.etag())
                .delete("/v1/desk/articles/{id}", draft.id())
                .then()
                .statusCode(204);

        desk.get("/v1/desk/articles/{id}", draft.id()).then().statusCode(404);
        desk.seen("*").delete("/v1/desk/articles/{id}", draft.id()).then().statusCode(404);
        desk.get("/v1/desk/articles?tag=" + tag).then().body("data", empty());
        desk.get("/v1/desk/audit?step=delete&limit=100").then().body("data.articleId", hasItem(draft.id()));
        assertThat(newsroom.drafts(aStory().slug(draft.slug())).slug()).isEqualTo(draft.slug());
    }

    @Test
    void whatReadersSawIsWithdrawnAndNotDeleted() {
        Story story = newsroom.publishes(aStory());
        desk.seen("*")
                .delete("/v1/desk/articles/{id}", story.id())
                .then()
                .statusCode(409)
                .body("possible", hasItem("withdraw"));
        newsroom.withdraws(story, "Being checked");
        desk.seen("*").delete("/v1/desk/articles/{id}", story.id()).then().statusCode(409);
    }

    @Test
    void aCorrectionCanSayWhenTheStoryWasFirstPublished() {
        Story story = newsroom.publishes(aStory());

        desk.takes(
                        "correct",
                        story,
                        "*",
                        Map.of(
                                "note", "An earlier version gave the wrong date.",
                                "publishedAt", "2019-05-04T06:00:00Z",
                                "comment", "The archive had it"))
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo("2019-05-04T06:00:00Z"));
        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("publishedAt", equalTo("2019-05-04T06:00:00Z"))
                .body("corrections.note", contains("An earlier version gave the wrong date."));
        desk.get("/v1/desk/articles/{id}/audit", story.id())
                .then()
                .body("data[0].comment", equalTo("The archive had it"));
        desk.takes("correct", story, "*", Map.of("note", "Tomorrow", "publishedAt", "2100-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/publishedAt"));
    }

    @Test
    void aStepOnAVersionThatTheCallerHasNotSeenIsRefused() {
        Story story = newsroom.drafts(aStory());
        newsroom.changes(story, Map.of("headline", "Somebody else's words"));
        desk.takes("publish", story, story.etag(), null).then().statusCode(412).body("code", equalTo("stale"));
        desk.request().post("/v1/desk/articles/{id}/publish", story.id()).then().statusCode(428);
    }
}
