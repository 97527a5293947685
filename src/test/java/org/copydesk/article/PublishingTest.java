package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final Desk desk = new Desk();

    @Test
    void publishingShowsTheFirstVersion() {
        Story draft = newsroom.drafts(aStory());

        desk.takes("publish", draft, draft.etag(), null)
                .then()
                .statusCode(200)
                .header("ETag", not(draft.etag()))
                .body("state", equalTo("published"))
                .body("version", equalTo(1));
        reader.get("/v1/articles/{id}", draft.id()).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aStepThatNeedsNoBodyMindsNoMediaType() {
        for (String type : List.of(
                "application/x-www-form-urlencoded",
                "application/json",
                "application/x-www-form-urlencoded; charset=utf-8")) {
            Story draft = newsroom.drafts(aStory());
            desk.seen(draft.etag())
                    .contentType(type)
                    .post("/v1/desk/articles/{id}/publish", draft.id())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void publishingAgainIsAnUpdateThatKeepsTheFirstTime() {
        Story first = newsroom.publishes(aStory());
        Story second = newsroom.updates(first, Map.of("headline", "The crane is sold"));

        assertThat(Instant.parse(second.updatedAt())).isAfter(Instant.parse(first.updatedAt()));
        reader.get("/v1/articles/{id}", first.id())
                .then()
                .body("version", equalTo(2))
                .body("headline", equalTo("The crane is sold"))
                .body("publishedAt", equalTo(first.publishedAt()))
                .body("updatedAt", equalTo(second.updatedAt()))
                .body("corrections", hasSize(0));
    }

    @Test
    void aCorrectionCarriesItsPublicNote() {
        Story story = newsroom.publishes(aStory());
        newsroom.changes(story, Map.of("headline", "Pier 4, not 5"));
        newsroom.corrects(story, "An earlier version named the wrong pier.");

        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("version", equalTo(2))
                .body("headline", equalTo("Pier 4, not 5"))
                .body("corrections.note", equalTo(List.of("An earlier version named the wrong pier.")));
    }

    @Test
    void whatAnArticlesStateDoesNotAllowIsRefusedWithWhatItDoes() {
        Story draft = newsroom.drafts(aStory());

        desk.takes("correct", draft, draft.etag(), Map.of("note", "Wrong pier"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("state-conflict"))
                .body("state", equalTo("draft"))
                .body("step", equalTo("correct"))
                .body("possible", hasItems("change", "publish"))
                .body("possible", not(hasItems("withdraw")));
        newsroom.publishes(draft);
        Story killed = newsroom.kills(draft, "Injunction");
        desk.patches(killed, killed.etag(), Map.of("headline", "x"))
                .then()
                .statusCode(409)
                .body("state", equalTo("withdrawn"))
                .body("step", equalTo("change"));
    }

    @Test
    void everyStepNeedsThePresentVersion() {
        Story story = newsroom.publishes(aStory());
        Story changed = newsroom.changes(story, Map.of("standfirst", "New"));

        for (String step : List.of("publish", "correct", "withdraw")) {
            Object body = Map.of("publish", Map.of(), "correct", Map.of("note", "x"), "withdraw", Map.of("reason", "x"))
                    .get(step);
            Object sent = step.equals("publish") ? null : body;
            desk.takes(step, story, story.etag(), sent)
                    .then()
                    .statusCode(412)
                    .body("currentETag", equalTo(changed.etag()));
            (sent == null
                            ? desk.request()
                            : desk.request().contentType("application/json").body(sent))
                    .post("/v1/desk/articles/{id}/{step}", story.id(), step)
                    .then()
                    .statusCode(428);
        }
    }

    @Test
    void aNoteOrReasonMustSaySomething() {
        Story story = newsroom.publishes(aStory());

        desk.takes("correct", story, "*", Map.of("note", " "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        desk.takes("withdraw", story, "*", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void aStoryPrintedInTheFutureCannotBePublished() {
        Story draft = newsroom.drafts(aStory().printedAt("2999-01-01T00:00:00Z"));

        desk.takes("publish", draft, "*", null).then().statusCode(422).body("code", equalTo("invalid-content"));
        reader.get("/v1/articles/{id}", draft.id()).then().statusCode(404);
    }

    @Test
    void theTimeOfTheFirstPublicationStays() {
        Story story = newsroom.publishes(aStory());

        desk.patches(story, "*", Map.of("publishedAt", "2021-03-24T04:59:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/publishedAt"));
        desk.patches(story, "*", Map.of("publishedAt", story.publishedAt()))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsTooLargeForListsIsRefusedAndStaysADraft() {
        StoryBuilder gallery = aStory();
        for (int i = 0; i < 200; i++) {
            gallery.captioned("\"".repeat(4000), "Photo desk");
        }
        Story draft = newsroom.drafts(gallery);

        desk.takes("publish", draft, draft.etag(), null)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"));
        desk.get("/v1/desk/articles/{id}", draft.id()).then().body("state", equalTo("draft"));
        reader.get("/v1/articles/{id}", draft.id()).then().statusCode(404);
    }
}
