package org.copydesk.revision;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.request.RequestMemory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionTest {
    private static final String REVISIONS = "/v1/desk/articles/{id}/revisions";

    @Inject
    RequestMemory memory;

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    @Test
    void everySaveIsARevisionAndThePublishedOnesAreMarked() {
        Story story = newsroom.publishes(aStory());
        newsroom.changes(story, Map.of("standfirst", "One"));
        Story changed = newsroom.changes(story, Map.of("standfirst", "Two"));
        newsroom.publishes(changed);

        desk.get(REVISIONS, story.id())
                .then()
                .body("data.number", contains(3, 2, 1))
                .body("data.publishedVersion", contains(2, null, 1));
        desk.get(REVISIONS + "/2", story.id())
                .then()
                .body("article.standfirst", equalTo("One"))
                .body("revision.publishedVersion", nullValue());
        desk.get(REVISIONS + "/9", story.id()).then().statusCode(404);
    }

    @Test
    void aDiffShowsFieldsAndWords() {
        Story story = newsroom.drafts(
                aStory().headline("The crane at Pier Four stops").body("text", "It stopped at noon. Nobody was hurt."));
        newsroom.changes(
                story,
                Map.of(
                        "headline",
                        "The crane at Pier Five stops",
                        "body",
                        Map.of("format", "text", "content", "It stopped at one. Nobody was hurt.")));

        desk.get(REVISIONS + "/2/diff?against=1", story.id())
                .then()
                .body("fields.field", contains("body", "headline"))
                .body("fields[1].before", equalTo("The crane at Pier Four stops"))
                .body("fields[1].words.operation", contains("keep", "delete", "insert", "keep"))
                .body("fields[1].words.text", contains("The crane at Pier ", "Four ", "Five ", "stops"))
                .body("fields[0].words.text", hasItem("noon"));
        desk.get(REVISIONS + "/2/diff", story.id())
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("against is required."));
        desk.get(REVISIONS + "/2/diff?against=2", story.id()).then().body("fields", hasSize(0));
    }

    @Test
    void aLongDiffWaitsForTheMemoryThatItTakes() {
        String text = "The tide came in, and went out again. ".repeat(2_000);
        Story story = newsroom.drafts(aStory().body("text", text));
        newsroom.changes(story, Map.of("standfirst", "New"));
        newsroom.changes(story, Map.of("body", Map.of("format", "text", "content", "Short")));
        newsroom.changes(story, Map.of("standfirst", "Newer"));
        Runnable others = memory.takeAll();
        try {
            desk.get(REVISIONS + "/2/diff?against=1", story.id())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
            desk.get(REVISIONS + "/4/diff?against=3", story.id()).then().statusCode(200);
        } finally {
            others.run();
        }

        for (int i = 0; i < 10; i++) {
            desk.get(REVISIONS + "/3/diff?against=1", story.id()).then().statusCode(200);
        }
    }

    @Test
    void restoringBringsBackEverythingAsASaveOfItsOwn() {
        Story story = newsroom.drafts(aStory().captioned("The crane", "Unity Pictures"));
        String caption = story.captionId(0);
        Story changed = newsroom.changes(story, Map.of("captions", List.of(), "standfirst", "New"));

        Story restored = Story.from(desk.seen(changed.etag()).post(REVISIONS + "/1/restore", story.id()));

        desk.get("/v1/desk/articles/{id}", story.id())
                .then()
                .body("captions.id", contains(caption))
                .body("standfirst", nullValue())
                .body("revision", equalTo(3));
        desk.get(REVISIONS, story.id()).then().body("data[0].restoredFrom", equalTo(1));
        desk.seen(changed.etag())
                .post(REVISIONS + "/1/restore", story.id())
                .then()
                .statusCode(412);
        desk.seen(restored.etag())
                .post(REVISIONS + "/77/restore", story.id())
                .then()
                .statusCode(404);
    }

    @Test
    void restoringBringsBackWhatIsStillThereAndSaysWhatIsNot() {
        String tag = Unique.slug("tide");
        String kept = Unique.slug("harbour");
        String byline = Unique.slug("kim");
        String section = Unique.slug("coast");
        Story story = newsroom.drafts(aStory().headline("The first headline")
                .tagged(tag, kept)
                .by(byline)
                .section(section));
        Map<String, Object> patch = new HashMap<>();
        patch.put("headline", "The second headline");
        patch.put("tags", List.of());
        patch.put("bylines", List.of());
        patch.put("section", null);
        newsroom.changes(story, patch);
        for (String term : List.of("tags/" + tag, "bylines/" + byline, "tags/" + section)) {
            desk.seen("*").delete("/v1/desk/" + term).then().statusCode(204);
        }

        desk.seen("*")
                .contentType("application/json")
                .body(Map.of("comment", "As it was"))
                .post(REVISIONS + "/1/restore", story.id())
                .then()
                .statusCode(200)
                .body("headline", equalTo("The first headline"))
                .body("tags.slug", contains(kept))
                .body("bylines", hasSize(0))
                .body("section", nullValue())
                .body("notes", hasSize(3))
                .body("notes[0]", equalTo("The tag \"" + tag + "\" was deleted."));
        desk.get("/v1/desk/articles/{id}", story.id()).then().body("notes", hasSize(0));
        desk.get("/v1/desk/articles/{id}/audit", story.id())
                .then()
                .body("data.comment", hasItem(startsWith("As it was (Revision 1. The tag")));
    }

    @Test
    void restoringLeavesTheSlugThatAnotherStoryTook() {
        String slug = Unique.slug("crane");
        Story story = newsroom.drafts(aStory().slug(slug));
        Story moved = newsroom.changes(story, Map.of("slug", Unique.slug("moved"), "standfirst", "New"));
        newsroom.drafts(aStory().slug(slug));

        desk.seen("*")
                .post(REVISIONS + "/1/restore", story.id())
                .then()
                .statusCode(200)
                .body("standfirst", nullValue())
                .body("slug", equalTo(moved.slug()))
                .body("notes", contains("The slug \"" + slug + "\" is another article's now."));
    }

    @Test
    void revisionsAreReadPageByPage() {
        Story story = newsroom.drafts(aStory());
        for (int i = 0; i < 4; i++) {
            newsroom.changes(story, Map.of("standfirst", "Version " + i));
        }
        String cursor = desk.get(REVISIONS + "?limit=2", story.id()).jsonPath().getString("page.next");
        desk.get(REVISIONS + "?limit=2&cursor=" + cursor, story.id()).then().body("data.number", contains(3, 2));
        desk.get(REVISIONS + "?limit=2&cursor=x" + cursor, story.id()).then().statusCode(400);
    }
}
