package org.copydesk.article;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskListTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    @Test
    void articlesAreFoundByStateTagTextAndDate() {
        String tag = Unique.slug("lists");
        Story draft = newsroom.drafts(aStory().tagged(tag).body("text", "A walrus slept on the slipway."));
        Story published = newsroom.publishes(aStory().tagged(tag));

        desk.get("/v1/desk/articles?tag={tag}", tag).then().body("data.id", contains(published.id(), draft.id()));
        desk.get("/v1/desk/articles?tag={tag}&state=draft", tag).then().body("data.id", contains(draft.id()));
        desk.get("/v1/desk/articles?tag={tag}&q=WALRUS", tag).then().body("data.id", contains(draft.id()));
        desk.get("/v1/desk/articles?tag={tag}&q=wal%25rus", tag).then().body("data", empty());
        desk.get("/v1/desk/articles?tag={tag}&author=nobody", tag).then().body("data", empty());
        desk.get("/v1/desk/articles?tag={tag}&changedAfter=2199-01-01T00:00:00Z", tag)
                .then()
                .body("data", empty());
        desk.get("/v1/desk/articles?tag=no-such-tag").then().body("data", empty());
        desk.get("/v1/desk/articles?state=lost").then().statusCode(400);
    }

    @Test
    void statesAreCounted() {
        String tag = Unique.slug("counts");
        newsroom.drafts(aStory().tagged(tag));
        newsroom.drafts(aStory().tagged(tag));
        newsroom.withdraws(newsroom.publishes(aStory().tagged(tag)), "Gone");

        desk.get("/v1/desk/articles/counts?tag={tag}", tag)
                .then()
                .body("draft", equalTo(2))
                .body("published", equalTo(0))
                .body("withdrawn", equalTo(1));
    }

    @Test
    void pagesFollowOneAnother() {
        String tag = Unique.slug("pages");
        for (int i = 0; i < 5; i++) {
            newsroom.drafts(aStory().tagged(tag));
        }
        String cursor =
                desk.get("/v1/desk/articles?limit=3&tag={tag}", tag).jsonPath().getString("page.next");
        desk.get("/v1/desk/articles?limit=3&tag={tag}&cursor={cursor}", tag, cursor)
                .then()
                .body("data", hasSize(2))
                .body("page.next", equalTo(null));
        desk.get("/v1/desk/articles?limit=3&cursor={cursor}", cursor).then().statusCode(400);
    }

    @Test
    void captionsAreChangedOneByOneUnderTheArticlesETag() {
        Story story = newsroom.drafts(aStory().captioned("The quay", "Unity Pictures"));
        String path = "/v1/desk/articles/" + story.id() + "/captions";
        var added = desk.seen(story.etag())
                .contentType("application/json")
                .body(Map.of("text", "The crane", "credit", "Lena Orb"))
                .post(path);
        added.then().statusCode(201).body("role", equalTo("inline")).body("position", equalTo(2));
        desk.get(path).then().body("text", contains("The quay", "The crane"));

        String one = path + "/" + added.jsonPath().getString("id");
        desk.seen(story.etag()).delete(one).then().statusCode(412);
        var changed = desk.seen(added.header("ETag"))
                .contentType("application/json")
                .body(Map.of("text", "The old crane"))
                .put(one);
        changed.then().statusCode(200).body("text", equalTo("The old crane"));
        desk.seen(changed.header("ETag")).delete(one).then().statusCode(204);
        desk.get(one).then().statusCode(404);
        desk.get(path).then().body("text", contains("The quay"));
    }
}
