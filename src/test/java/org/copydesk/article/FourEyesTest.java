package org.copydesk.article;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
@QuarkusTest
@TestProfile(FourEyesTest.FourEyes.class)
class FourEyesTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk writer = new Desk();
    private Desk editor;
    private Desk otherEditor;

    @BeforeEach
    void editorsComeIn() {
        editor = Desk.as("editor");
        otherEditor = Desk.as("editor");
    }

    /** Every version needs an approval. */
    public static class FourEyes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("copydesk.desk.four-eyes", "true");
        }
    }

    private static Story take(Desk by, String step, Story story) {
        var answer = by.takes(step, story, story.etag(), null);
        answer.then().statusCode(200);
        return Story.from(answer);
    }

    @Test
    void nothingIsPublishedThatOnlyItsWriterHasSeen() {
        Story story = newsroom.drafts(aStory());
        writer.takes("publish", story, story.etag(), null).then().statusCode(409);
        writer.takes("schedule", story, story.etag(), Map.of("publishAt", "2030-01-01T00:00:00Z"))
                .then()
                .statusCode(409);

        story = take(writer, "submit", story);
        writer.takes("approve", story, story.etag(), null).then().statusCode(403);

        story = take(editor, "approve", story);
        take(writer, "publish", story);
    }

    @Test
    void aChangeAfterTheApprovalNeedsAnother() {
        Story story = take(editor, "approve", take(writer, "submit", newsroom.drafts(aStory())));
        story = Story.from(editor.patches(story, story.etag(), Map.of("headline", "Not what was approved")));
        editor.takes("publish", story, story.etag(), null)
                .then()
                .statusCode(409)
                .body("state", equalTo("draft"));

        story = take(editor, "submit", story);
        editor.takes("approve", story, story.etag(), null).then().statusCode(403);
        story = take(otherEditor, "approve", story);
        take(editor, "publish", story);
    }

    @Test
    void anUpdateNeedsAnApprovalOfItsOwn() {
        Story story =
                take(editor, "publish", take(editor, "approve", take(writer, "submit", newsroom.drafts(aStory()))));
        story = newsroom.changes(story, Map.of("headline", "News of the news"));
        writer.takes("publish", story, story.etag(), null).then().statusCode(409);
        take(writer, "publish", take(editor, "approve", story));
    }

    @Test
    void whatIsScheduledStaysAsItWasApproved() {
        Story story = take(editor, "approve", take(writer, "submit", newsroom.drafts(aStory())));
        var scheduled = editor.takes("schedule", story, story.etag(), Map.of("publishAt", "2030-01-01T00:00:00Z"));
        story = Story.from(scheduled);
        editor.patches(story, story.etag(), Map.of("headline", "Slipped in"))
                .then()
                .statusCode(409)
                .body("state", equalTo("scheduled"));
    }
}
