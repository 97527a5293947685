package org.copydesk.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk admin = new Desk();
    private final String tag = Unique.slug("licensed");

    private Licensed partner() {
        return Licensed.to(Map.of("tag", tag));
    }

    private Story published() {
        return newsroom.publishes(aStory().tagged(tag));
    }

    private Story retagged(Story story, String... tags) {
        for (String slug : tags) {
            newsroom.tag(slug, "subject");
        }
        return newsroom.updates(story, Map.of("tags", List.of(tags)));
    }

    @Test
    void aPartnerIsToldOfEveryStepInTheirOrder() {
        Licensed partner = partner();
        String start = partner.newestCursor();
        Story story = published();
        newsroom.updates(story, Map.of("standfirst", "Now with a standfirst"));
        newsroom.corrects(story, "Wrong pier");

        assertThat(partner.kindsSince(start, story.id())).containsExactly("published", "updated", "corrected");
        Response page = partner.request().queryParam("cursor", start).get("/v1/changes");
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data[2].reason", equalTo("Wrong pier"))
                .body("data[2].version", equalTo(3))
                .body("data[2].article.headline", equalTo(story.headline()))
                .body("page.next", notNullValue());

        newsroom.kills(story, "Injunction");
        assertThat(partner.kindsSince(page.jsonPath().getString("page.next"), story.id()))
                .containsExactly("killed");
    }

    @Test
    void aTextIsNeverOlderThanWhatStands() {
        Licensed partner = partner();
        String start = partner.newestCursor();
        Story story = published();
        newsroom.updates(story, Map.of("headline", "What it says now"));

        partner.request()
                .queryParam("cursor", start)
                .get("/v1/changes")
                .then()
                .body("data", hasSize(2))
                .body("data[0].version", equalTo(1))
                .body("data[0].article.version", equalTo(2))
                .body("data[0].article.headline", equalTo("What it says now"));
    }

    @Test
    void whatIsNotLicensedDoesNotExist() {
        Licensed partner = partner();
        String start = partner.newestCursor();
        newsroom.publishes(aStory().tagged(Unique.slug("other")));
        newsroom.kills(newsroom.publishes(aStory()), "Injunction");

        assertThat(partner.changesSince(start)).isEmpty();
    }

    @Test
    void anArticleThatLosesItsTagIsRemoved() {
        Licensed partner = partner();
        Story story = published();
        String given = partner.newestCursor();
        retagged(story, Unique.slug("other"));
        newsroom.updates(story, Map.of("standfirst", "None of theirs"));

        assertThat(partner.kindsSince(given, story.id())).containsExactly("removed");
        assertThat(partner.kindsSince(given, story.id()))
                .as("again, for another copy")
                .containsExactly("removed");

        retagged(story, tag);
        assertThat(partner.kindsSince(given, story.id())).endsWith("updated");
    }

    @Test
    void aKillReachesThoseWhoWereEverGivenTheArticle() {
        Licensed partner = partner();
        Story story = published();
        partner.newestCursor();
        retagged(story, Unique.slug("other"));
        String removed = partner.newestCursor();
        newsroom.kills(story, "Injunction");

        assertThat(partner.kindsSince(removed, story.id())).containsExactly("killed");
    }

    @Test
    void whatWasWithdrawnComesWithoutItsText() {
        Licensed partner = partner();
        String start = partner.newestCursor();
        Story story = published();
        newsroom.withdraws(story, "Source retracted");

        Response page = partner.request().queryParam("cursor", start).get("/v1/changes");
        page.then().body("data", hasSize(2)).body(not(containsString(story.headline())));
        assertThat(page.jsonPath().getList("data.kind")).containsExactly("published", "withdrawn");
        page.then().body("data[1].reason", equalTo("Source retracted")).body("data[1].article", equalTo(null));
    }

    @Test
    void whatWasWithdrawnAndPublishedAgainIsTakenBackAndGivenAgain() {
        Licensed partner = partner();
        String start = partner.newestCursor();
        Story story = published();
        newsroom.withdraws(story, "Being checked");
        assertThat(partner.kindsSince(start, story.id())).containsExactly("published", "withdrawn");
        newsroom.updates(story, Map.of("headline", "Checked"));

        Response page = partner.request().queryParam("cursor", start).get("/v1/changes");
        assertThat(page.jsonPath().getList("data.kind")).containsExactly("published", "withdrawn", "published");
        page.then()
                .body("data[1].article", equalTo(null))
                .body("data[2].version", equalTo(2))
                .body("data[2].article.headline", equalTo("Checked"));
    }

    @Test
    void aNarrowerEntitlementTakesBackAndAWiderOneGives() {
        Story mine = published();
        Story other = newsroom.publishes(aStory().tagged(tag).section(Unique.slug("section")));
        Licensed partner = partner();
        String given = partner.newestCursor();

        partner.isChangedTo(Map.of(
                "entitlement",
                Map.of("all", List.of(Map.of("tag", tag), Map.of("not", Map.of("section", section(other)))))));
        eventually(() -> assertThat(partner.kindsSince(given, other.id())).containsExactly("removed"));
        assertThat(partner.kindsSince(given, mine.id())).isEmpty();

        partner.isChangedTo(Map.of("entitlement", Map.of("tag", tag)));
        eventually(() -> assertThat(partner.kindsSince(given, other.id())).containsExactly("published"));
        eventually(
                () -> admin.get("/v1/admin/partners/{id}", partner.id()).then().body("changing", equalTo(false)));
    }

    private String section(Story story) {
        return admin.get("/v1/desk/articles/{id}", story.id()).jsonPath().getString("section.slug");
    }

    @Test
    void bodiesComeOnlyWhereTheyAreAskedForAndLicensed() {
        Licensed whole = partner();
        Licensed bare = Licensed.with(Map.of("entitlement", Map.of("tag", tag), "fullText", false));
        String wholeStart = whole.newestCursor();
        String bareStart = bare.newestCursor();
        published();

        whole.request()
                .queryParam("cursor", wholeStart)
                .get("/v1/changes")
                .then()
                .body("data[0].article", not(hasBody()));
        whole.request()
                .queryParam("cursor", wholeStart)
                .queryParam("include", "body")
                .get("/v1/changes")
                .then()
                .body("data[0].article.body.text", containsString("Pier 4"));
        bare.request()
                .queryParam("cursor", bareStart)
                .queryParam("include", "body")
                .get("/v1/changes")
                .then()
                .body("data", hasSize(1))
                .body("data[0].article", not(hasBody()));
    }

    private static org.hamcrest.Matcher<Map<? extends String, ?>> hasBody() {
        return org.hamcrest.Matchers.hasKey("body");
    }

    @Test
    void nobodyElseComesIn() {
        given().get("/v1/changes").then().statusCode(401);
        Desk.as("editor").get("/v1/changes").then().statusCode(403);
        Licensed partner = partner();
        partner.get("/v1/desk/articles").then().statusCode(403);
        partner.get("/v1/admin/partners").then().statusCode(403);
        admin.get("/v1/changes?limit=1").then().statusCode(200).body("data", hasSize(1));
    }

    @Test
    void aSuspendedPartnerIsToldWhy() {
        Licensed partner = partner();
        partner.isChangedTo(Map.of("status", "suspended", "reason", "The invoice of March is open"));

        partner.get("/v1/changes")
                .then()
                .statusCode(403)
                .body("code", equalTo("partner-suspended"))
                .body("detail", containsString("The invoice of March is open"));
        partner.isChangedTo(Map.of("status", "active"));
        partner.get("/v1/changes?limit=1").then().statusCode(200);
    }

    @Test
    void aCursorIsGoodForItsOwnPartnerAlone() {
        String cursor = partner().newestCursor();

        partner()
                .request()
                .queryParam("cursor", cursor)
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void whoWaitsIsAnsweredAsSoonAsThereIsSomething() {
        Licensed partner = partner();
        String start = partner.newestCursor();
        partner.request()
                .queryParam("cursor", start)
                .queryParam("wait", 1)
                .get("/v1/changes")
                .then()
                .body("data", empty());

        List<Object> both = org.copydesk.newsroom.AtOnce.run(
                2,
                i -> i == 0
                        ? partner.request()
                                .queryParam("cursor", start)
                                .queryParam("wait", 50)
                                .get("/v1/changes")
                                .jsonPath()
                                .getString("data[0].articleId")
                        : published().id());
        assertThat(both.get(0)).isEqualTo(both.get(1));
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        Licensed partner = partner();
        partner.get("/v1/changes?wait=61").then().statusCode(400);
        partner.get("/v1/changes?limit=0").then().statusCode(400);
        partner.get("/v1/changes?limit=1001").then().statusCode(400);
        partner.get("/v1/changes?include=all").then().statusCode(400);
        partner.get("/v1/changes?since=1").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        partner.get("/v1/changes?cursor=nonsense").then().statusCode(400);
    }
}
