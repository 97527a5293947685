package org.copydesk.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.front.FrontDraft.filledBy;
import static org.copydesk.front.FrontDraft.pin;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** Fronts: curated by the desk, filled by themselves, shown in one answer. */
@QuarkusTest
class FrontTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("beat");

    @Test
    void readersSeeADraftOnceItIsLaunched() {
        Story lead = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list(
                        "top",
                        3,
                        List.of(pin(lead, 1, Map.of("kicker", "Harbour", "headline", "The desk's own headline"))),
                        Map.of());
        front.saved();
        front.read().then().statusCode(404);

        front.launched();

        front.read()
                .then()
                .statusCode(200)
                .body("slug", equalTo(front.slug()))
                .body("lists.slug", contains("top"))
                .body("lists[0].articles[0].id", equalTo(lead.id()))
                .body("lists[0].articles[0].kicker", equalTo("Harbour"))
                .body("lists[0].articles[0].headline", equalTo("The desk's own headline"))
                .body("lists[0].articles[0].image", nullValue());
        reader.get("/v1/fronts?limit=100").then().statusCode(200).body("data.slug", hasItem(front.slug()));
        reader.get("/v1/articles/{id}", lead.id()).then().body("headline", equalTo(lead.headline()));
    }

    @Test
    void anAnswerStaysTheSameUntilTheEditionChanges() {
        Story lead = newsroom.publishes(aStory());
        FrontDraft front =
                new FrontDraft().list("top", 3, List.of(pin(lead, 1)), Map.of()).launched();
        String etag = front.read().header("ETag");

        given().header("If-None-Match", etag)
                .get("/v1/fronts/{slug}", front.slug())
                .then()
                .statusCode(304);
        newsroom.updates(lead, Map.of("headline", "Another headline"));
        assertThat(front.read().header("ETag")).isNotEqualTo(etag);
        assertThat(front.shown("top", "headline")).containsExactly("Another headline");
    }

    @Test
    void placesThatAreLeftFollowPublicationsWithoutALaunch() {
        Story first = newsroom.publishes(aStory().tagged(tag));
        FrontDraft front =
                new FrontDraft().list("news", 2, List.of(), filledBy(tag)).launched();
        assertThat(front.shown("news")).containsExactly(first.id());

        Story second = newsroom.publishes(aStory().tagged(tag));
        Story third = newsroom.publishes(aStory().tagged(tag));
        assertThat(front.shown("news")).containsExactly(third.id(), second.id());

        newsroom.withdraws(third, "Source retracted");
        assertThat(front.shown("news")).containsExactly(second.id(), first.id());
    }

    @Test
    void aStoryStandsOnceOnAFrontUnlessAListRepeats() {
        Story old = newsroom.publishes(aStory().tagged(tag));
        Story middle = newsroom.publishes(aStory().tagged(tag));
        Story latest = newsroom.publishes(aStory().tagged(tag));
        FrontDraft front = new FrontDraft()
                .list("ticker", 3, List.of(), Map.of("repeats", true, "filling", Map.of("tag", tag)))
                .list("top", 1, List.of(), filledBy(tag))
                .list("more", 5, List.of(pin(old, 1)), filledBy(tag))
                .list("again", 5, List.of(pin(old, 1)), Map.of())
                .launched();

        assertThat(front.shown("ticker")).containsExactly(latest.id(), middle.id(), old.id());
        assertThat(front.shown("top")).containsExactly(latest.id());
        assertThat(front.shown("more")).containsExactly(old.id(), middle.id());
        assertThat(front.shown("again")).isEmpty();
    }

    @Test
    void pinnedStoriesStandWhereTheDeskPutThemAndTheFillingAroundThem() {
        Story one = newsroom.publishes(aStory().tagged(tag));
        Story two = newsroom.publishes(aStory().tagged(tag));
        Story pinned = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 4, List.of(pin(pinned, 2)), filledBy(tag))
                .launched();

        assertThat(front.shown("top")).containsExactly(two.id(), pinned.id(), one.id());
    }

    @Test
    void aPinnedStoryThatIsWithdrawnLeavesAtOnce() {
        Story lead = newsroom.publishes(aStory());
        Story next = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 2, List.of(pin(lead, 1), pin(next, 2)), Map.of())
                .launched();

        newsroom.kills(lead, "Libel");

        assertThat(front.shown("top")).containsExactly(next.id());
    }

    @Test
    void aPinnedDraftIsNotRevealedAndAppearsWithItsPublication() {
        Story shown = newsroom.publishes(aStory());
        Story draft = newsroom.drafts(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 3, List.of(pin(shown, 1)), Map.of())
                .launched();
        Response before = front.read();

        front.clear()
                .list("top", 3, List.of(pin(draft, 1, Map.of("kicker", "Secret")), pin(shown, 2)), Map.of())
                .launched();

        assertThat(front.read().asString()).isEqualTo(before.asString());
        assertThat(front.read().header("ETag")).isEqualTo(before.header("ETag"));
        newsroom.publishes(draft);
        assertThat(front.shown("top")).containsExactly(draft.id(), shown.id());
        assertThat(front.shown("top", "kicker")).containsExactly("Secret", null);
    }

    @Test
    void anOrderOfTheListIsAnOrderOfTheFilling() {
        Story first = newsroom.publishes(aStory().tagged(tag));
        Story second = newsroom.publishes(aStory().tagged(tag));
        FrontDraft front = new FrontDraft()
                .list("old", 2, List.of(), Map.of("filling", Map.of("tag", List.of(tag), "sort", "publishedAt")))
                .launched();

        assertThat(front.shown("old")).containsExactly(first.id(), second.id());
    }

    @Test
    void aLaunchIsOneRowOfTheChangeLogAndNoChangeOfAnArticle() {
        Story lead = newsroom.publishes(aStory());
        String cursor = desk.get("/v1/changes?limit=1000").path("page.next");
        while (desk.get("/v1/changes?limit=1000&cursor={cursor}", cursor)
                        .<List<?>>path("data")
                        .size()
                > 0) {
            cursor = desk.get("/v1/changes?limit=1000&cursor={cursor}", cursor).path("page.next");
        }
        new FrontDraft().list("top", 3, List.of(pin(lead, 1)), Map.of()).launched();
        newsroom.updates(lead, Map.of("headline", "After the launch"));

        desk.get("/v1/changes?cursor={cursor}", cursor)
                .then()
                .body("data.kind", hasItem("updated"))
                .body("data.articleId", hasItem(lead.id()));
    }

    @Test
    void whatADraftNamesMustBeThere() {
        Story story = newsroom.drafts(aStory());
        refused(
                new FrontDraft().list("top", 2, List.of(Map.of("article", "no-such-story", "position", 1)), Map.of()),
                "/lists/0/pinned/0/article");
        refused(
                new FrontDraft().list("top", 2, List.of(pin(story, 1), pin(story, 2)), Map.of()),
                "/lists/0/pinned/1/article");
        Story other = newsroom.drafts(aStory());
        refused(
                new FrontDraft().list("top", 2, List.of(pin(story, 1), pin(other, 1)), Map.of()),
                "/lists/0/pinned/1/position");
        refused(new FrontDraft().list("top", 2, List.of(pin(story, 3)), Map.of()), "/lists/0/pinned/0/position");
        refused(
                new FrontDraft()
                        .list(
                                "top",
                                2,
                                List.of(pin(
                                        story,
                                        1,
                                        Map.of("image", UUID.randomUUID().toString()))),
                                Map.of()),
                "/lists/0/pinned/0/image");
        refused(new FrontDraft().list("top", 2, List.of(), filledBy("no-such-tag")), "/lists/0/filling/tag");
        refused(
                new FrontDraft().list("top", 2, List.of(), Map.of("filling", Map.of("section", tag))),
                "/lists/0/filling/section");
        refused(
                new FrontDraft().list("top", 2, List.of(), Map.of("filling", Map.of("sort", "best"))),
                "/lists/0/filling");
        refused(
                new FrontDraft().list("top", 2, List.of(), Map.of("filling", Map.of("colour", "red"))),
                "/lists/0/filling");
        refused(
                new FrontDraft().list("top", 2, List.of(), Map.of("filling", Map.of("limit", "3"))),
                "/lists/0/filling");
        refused(
                new FrontDraft().list("top", 2, List.of(), Map.of()).list("top", 2, List.of(), Map.of()),
                "/lists/1/slug");
    }

    private static void refused(FrontDraft draft, String pointer) {
        draft.put().then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
        draft.read().then().statusCode(404);
    }

    @Test
    void twoEditorsCannotBothTakeAPosition() {
        Story one = newsroom.publishes(aStory());
        Story two = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft().list("top", 3, List.of(), Map.of()).saved();
        String seen = front.etag();

        front.step("moves", seen, Map.of("article", one.id(), "list", "top", "position", 1))
                .then()
                .statusCode(200)
                .body("lists[0].pinned.article", contains(one.id()));
        front.step("moves", seen, Map.of("article", two.id(), "list", "top", "position", 1))
                .then()
                .statusCode(412);
        front.step("moves", Map.of("article", two.slug(), "list", "top"))
                .then()
                .statusCode(200)
                .body("lists[0].pinned.article", contains(two.id(), one.id()))
                .body("lists[0].pinned.position", contains(1, 2));
        front.step("moves", Map.of("article", two.id(), "list", "nowhere"))
                .then()
                .statusCode(422);
        desk.request()
                .contentType(ContentType.JSON)
                .body(Map.of("lists", List.of()))
                .put("/v1/desk/fronts/{slug}", front.slug())
                .then()
                .statusCode(428);
    }

    @Test
    void aDraftCanBeDiscardedAndAnEarlierLaunchTakenUpAgain() {
        Story one = newsroom.publishes(aStory());
        Story two = newsroom.publishes(aStory());
        FrontDraft front =
                new FrontDraft().list("top", 1, List.of(pin(one, 1)), Map.of()).saved();
        front.step("discard", Map.of()).then().statusCode(409);
        front.launched().clear().list("top", 1, List.of(pin(two, 1)), Map.of()).launched();
        front.clear().list("other", 1, List.of(), Map.of()).saved();

        front.step("discard", Map.of()).then().statusCode(200).body("lists.slug", contains("top"));
        desk.get("/v1/desk/fronts/{slug}/history", front.slug())
                .then()
                .statusCode(200)
                .body("data.number", contains(2, 1));
        front.step("history/1/restore", Map.of())
                .then()
                .statusCode(200)
                .body("lists[0].pinned.article", contains(one.id()));
        front.launch(Map.of()).then().statusCode(200).body("launchedNumber", equalTo(3));
        assertThat(front.shown("top")).containsExactly(one.id());
    }

    @Test
    void aFrontThatIsDeletedIsGoneForReaders() {
        FrontDraft front = new FrontDraft().list("top", 1, List.of(), Map.of()).launched();

        desk.seen(front.etag())
                .delete("/v1/desk/fronts/{slug}", front.slug())
                .then()
                .statusCode(204);

        front.read().then().statusCode(404);
        desk.get("/v1/desk/fronts/{slug}", front.slug()).then().statusCode(404);
    }

    @Test
    void reportersLookAtFrontsAndEditorsChangeThem() {
        FrontDraft front = new FrontDraft().list("top", 1, List.of(), Map.of()).saved();
        Desk reporter = Desk.as("reporter");

        reporter.get("/v1/desk/fronts/{slug}", front.slug()).then().statusCode(200);
        reporter.seen(front.etag())
                .post("/v1/desk/fronts/{slug}/launch", front.slug())
                .then()
                .statusCode(403);
    }

    @Test
    void feedsShowWhatStandsOnAFrontInItsOrder() {
        Story old = newsroom.publishes(aStory().tagged(tag));
        Story latest = newsroom.publishes(aStory().tagged(tag));
        Story other = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 1, List.of(pin(old, 1)), Map.of())
                .list("more", 2, List.of(pin(other, 2)), filledBy(tag))
                .launched();

        String feed = "/feeds/json?front=" + front.slug();
        reader.get(feed).then().statusCode(200).body("items.id", contains(urn(old), urn(latest), urn(other)));
        reader.get(feed + "&list=more").then().body("items.id", contains(urn(latest), urn(other)));
        reader.get("/feeds/ninjs?front={f}&list=top", front.slug()).then().body("data.uri", contains(urn(old)));
        for (String format : List.of("rss", "atom", "newsml")) {
            reader.get("/feeds/{format}?front={f}", format, front.slug()).then().statusCode(200);
        }
        reader.get(feed + "&list=none").then().statusCode(404);
        reader.get("/feeds/json?front=no-such-front").then().statusCode(404);
        reader.get("/feeds/json?list=top").then().statusCode(400);
        reader.get(feed + "&tag=" + tag).then().statusCode(400);
    }

    private static String urn(Story story) {
        return "urn:uuid:" + story.id();
    }

    @Test
    void aPreviewShowsTheDraftWithWhatIsStillToCome() {
        Story published = newsroom.publishes(aStory().tagged(tag));
        Story draft = newsroom.drafts(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 3, List.of(pin(draft, 1, Map.of("kicker", "Soon"))), filledBy(tag))
                .saved();

        Response made = desk.post("/v1/desk/fronts/" + front.slug() + "/previews", Map.of());
        made.then().statusCode(201);
        String url = made.<String>path("url").replaceFirst("https?://[^/]+", "");

        reader.get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("slug", equalTo(front.slug()))
                .body("lists[0].articles.id", contains(draft.id(), published.id()))
                .body("lists[0].articles[0].kicker", equalTo("Soon"));
        front.read().then().statusCode(404);
        desk.get("/v1/desk/fronts/{slug}/previews", front.slug())
                .then()
                .body("data.id", contains(made.<String>path("id")));
        desk.request()
                .delete("/v1/desk/fronts/{slug}/previews/{id}", front.slug(), made.path("id"))
                .then()
                .statusCode(204);
        reader.get(url).then().statusCode(404);
        desk.post("/v1/desk/fronts/no-such-front/previews", Map.of()).then().statusCode(404);
    }
}
