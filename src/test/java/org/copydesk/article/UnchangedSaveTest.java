package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnchangedSaveTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    private static StoryBuilder aFullStory() {
        return aStory().tagged(Unique.slug("tide"))
                .by(Unique.slug("reporter"))
                .section(Unique.slug("coast"))
                .captioned("The crane", "Unity Pictures")
                .with("rights", Map.of("copyrightHolder", "Unity", "syndicatable", true))
                .with("source", Map.of("name", "Unity"))
                .body("markdown", "It **stopped** at noon.");
    }

    private void staysAsItWas(Story story, Story saved) {
        assertThat(saved.etag()).isEqualTo(story.etag());
        desk.get("/v1/desk/articles/{id}", story.id()).then().header("ETag", equalTo(story.etag()));
        desk.get("/v1/desk/articles/{id}/revisions", story.id()).then().body("data", hasSize(1));
    }

    @Test
    void aSaveThatSaysTheSameIsNone() {
        StoryBuilder copy = aFullStory();
        Story draft = newsroom.drafts(copy);

        staysAsItWas(draft, Story.from(desk.patches(draft, draft.etag(), Map.of())));
        staysAsItWas(
                draft,
                Story.from(desk.patches(
                        draft, draft.etag(), Map.of("headline", draft.headline(), "source", Map.of("name", "Unity")))));
        Map<String, Object> request = copy.request();
        request.put(
                "captions", List.of(Map.of("id", draft.captionId(0), "text", "The crane", "credit", "Unity Pictures")));
        staysAsItWas(draft, Story.from(desk.replaces(draft, draft.etag(), request)));
        staysAsItWas(
                draft,
                Story.from(desk.seen(draft.etag()).post("/v1/desk/articles/{id}/revisions/1/restore", draft.id())));
    }

    @Test
    void aSaveThatSaysTheSameKeepsAnApproval() {
        Story draft = newsroom.drafts(aFullStory());
        desk.takes("submit", draft, "*", null).then().statusCode(200);
        Story approved = Story.from(desk.takes("approve", draft, "*", null));

        Desk.as("editor")
                .patches(draft, approved.etag(), Map.of("headline", draft.headline()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(approved.etag()))
                .body("state", equalTo("approved"));
    }

    @Test
    void publishingWhatReadersSeeAlreadyMakesNoVersion() {
        Story story = newsroom.publishes(aFullStory());

        Story again = newsroom.publishes(story);

        assertThat(again.version()).isEqualTo(1);
        assertThat(again.etag()).isEqualTo(story.etag());
        reader.get("/v1/articles/{id}", story.id()).then().body("version", equalTo(1));
    }

    @Test
    void aPublishedStoryIsChangedOnlyWhileItSaysSomethingElse() {
        Story story = newsroom.publishes(aFullStory());
        newsroom.changes(story, Map.of("headline", "Another headline", "tags", List.of()));
        desk.get("/v1/desk/articles/{id}", story.id()).then().body("changed", equalTo(true));

        desk.seen("*")
                .post("/v1/desk/articles/{id}/revisions/1/restore", story.id())
                .then()
                .statusCode(200)
                .body("headline", equalTo(story.headline()))
                .body("revision", equalTo(3))
                .body("changed", equalTo(false));

        newsroom.changes(story, Map.of("headline", "Another headline"));
        Story typedBack = newsroom.changes(story, Map.of("headline", story.headline()));
        assertThat(typedBack.json().path("changed").asBoolean()).isFalse();
        Story renamed = newsroom.changes(story, Map.of("slug", Unique.slug("renamed")));
        assertThat(renamed.json().path("changed").asBoolean()).isTrue();
    }

    @Test
    void aTagWithoutQuotesIsToldSo() {
        Story draft = newsroom.drafts(aFullStory());
        String bare = draft.etag().replace("\"", "");

        desk.patches(draft, bare, Map.of("headline", "x"))
                .then()
                .statusCode(412)
                .body("detail", containsString("quotes"))
                .body("detail", containsString(draft.etag()));
        desk.patches(draft, "W/" + draft.etag(), Map.of("headline", "x"))
                .then()
                .statusCode(412)
                .body("detail", containsString("without W/"));
    }
}
