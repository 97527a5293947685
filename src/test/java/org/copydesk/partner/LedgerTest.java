package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk admin = new Desk();
    private final String tag = Unique.slug("ledger");

    private Story published() {
        return newsroom.publishes(aStory().tagged(tag).section("ledger-section"));
    }

    private Response holdings(Licensed partner, Instant at) {
        return admin.request().queryParam("at", at.toString()).get("/v1/admin/partners/{id}/holdings", partner.id());
    }

    private static Instant givenAt(Response holdings) {
        return Instant.parse(holdings.jsonPath().getString("data[0].givenAt"));
    }

    private Map<String, Object> lastChange(Licensed partner, String cursor) {
        List<Map<String, Object>> changes = partner.changesSince(cursor);
        return changes.get(changes.size() - 1);
    }

    @Test
    void itSaysWhatAPartnerHeldAtATime() {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String start = partner.newestCursor();
        Story story = published();
        Response nothing = admin.get("/v1/admin/partners/{id}/holdings", partner.id());
        nothing.then().statusCode(200).body("data", empty());
        partner.changesSince(start);
        Response first = admin.get("/v1/admin/partners/{id}/holdings", partner.id());
        first.then()
                .body("data.articleId", contains(story.id()))
                .body("data[0].version", equalTo(1))
                .body("data[0].door", equalTo("feed"));
        newsroom.corrects(story, "Wrong pier");
        partner.changesSince(start);
        Response second = admin.get("/v1/admin/partners/{id}/holdings", partner.id());
        second.then().body("data[0].version", equalTo(2));
        newsroom.kills(story, "Injunction");
        partner.changesSince(start);

        admin.get("/v1/admin/partners/{id}/holdings", partner.id()).then().body("data", empty());
        holdings(partner, givenAt(first).minusMillis(1)).then().body("data", empty());
        holdings(partner, givenAt(first)).then().body("data[0].version", equalTo(1));
        holdings(partner, givenAt(second)).then().body("data[0].version", equalTo(2));
    }

    @Test
    void aRecallIsAnsweredForByEveryoneWhoHoldsTheArticle() {
        Licensed quick = Licensed.to(Map.of("tag", tag));
        Licensed slow = Licensed.to(Map.of("tag", tag));
        Licensed none = Licensed.to(Map.of("tag", Unique.slug("other")));
        String start = quick.newestCursor();
        String slowStart = slow.newestCursor();
        none.newestCursor();
        Story story = published();
        quick.changesSince(start);
        slow.changesSince(slowStart);
        newsroom.kills(story, "Injunction");
        Map<String, Object> kill = lastChange(quick, start);
        Object number = kill.get("number");

        Response recall = admin.get("/v1/admin/recalls/{number}", number);
        recall.then()
                .statusCode(200)
                .body("kind", equalTo("killed"))
                .body("reason", equalTo("Injunction"))
                .body("holders", equalTo(2))
                .body("sent", equalTo(1))
                .body("acknowledged", equalTo(0))
                .body("partners.find { it.partnerId == '" + quick.id() + "' }.sentAt", notNullValue())
                .body("partners.find { it.partnerId == '" + slow.id() + "' }.sentAt", nullValue())
                .body("partners.partnerId", not(hasItem(none.id())));
        slow.request().post("/v1/changes/{number}/ack", number).then().statusCode(404);
        quick.request().post("/v1/changes/{number}/ack", number).then().statusCode(204);
        quick.request().post("/v1/changes/{number}/ack", number).then().statusCode(204);
        none.request().post("/v1/changes/{number}/ack", number).then().statusCode(404);
        admin.get("/v1/admin/recalls/{number}", number).then().body("acknowledged", equalTo(1));
        admin.get("/v1/admin/recalls?state=open&limit=100").then().body("data.number", hasItem(number));

        slow.changesSince(slowStart);
        slow.request().post("/v1/changes/{number}/ack", number).then().statusCode(204);
        admin.get("/v1/admin/recalls?state=acknowledged&limit=100").then().body("data.number", hasItem(number));
        admin.get("/v1/admin/recalls?state=open&limit=100").then().body("data.number", not(hasItem(number)));
    }

    @Test
    void severalCopiesOfAPartnerAcknowledgeAtTheSameMoment() {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String start = partner.newestCursor();
        for (int round = 0; round < 5; round++) {
            newsroom.corrects(published(), "Wrong pier");
            Object number = lastChange(partner, start).get("number");

            assertThat(AtOnce.run(8, copy -> partner.request()
                            .post("/v1/changes/{number}/ack", number)
                            .statusCode()))
                    .containsOnly(204);
        }
    }

    @Test
    void whatWasTakenBackBeforeAPartnerCameCanBeAcknowledgedToo() {
        Licensed late = Licensed.to(Map.of("tag", tag));
        Licensed none = Licensed.to(Map.of("tag", Unique.slug("other")));
        String start = late.newestCursor();
        Story story = published();
        newsroom.kills(story, "Injunction");
        Object number = lastChange(late, start).get("number");

        late.request().post("/v1/changes/{number}/ack", number).then().statusCode(204);
        none.request().post("/v1/changes/{number}/ack", number).then().statusCode(404);
        admin.get("/v1/admin/recalls/{number}", number).then().body("holders", equalTo(0));
    }

    @Test
    void aCorrectionConcernsWhoeverHoldsAnOlderVersion() {
        Licensed before = Licensed.to(Map.of("tag", tag));
        Licensed after = Licensed.to(Map.of("tag", tag));
        String start = before.newestCursor();
        String afterStart = after.newestCursor();
        Story story = published();
        before.changesSince(start);
        newsroom.corrects(story, "Wrong pier");
        Object number = lastChange(before, start).get("number");
        after.changesSince(afterStart);

        admin.get("/v1/admin/recalls/{number}", number)
                .then()
                .body("partners.partnerId", contains(before.id()))
                .body("sent", equalTo(1));
    }

    @Test
    void usageIsToldByMonthAndSection() {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String start = partner.newestCursor();
        Story story = published();
        newsroom.publishes(aStory().tagged(tag));
        partner.changesSince(start);
        newsroom.corrects(story, "Wrong pier");
        partner.changesSince(start);

        Response usage = admin.get("/v1/admin/partners/{id}/usage", partner.id());
        usage.then()
                .statusCode(200)
                .body("data.find { it.section == 'ledger-section' }.articles", equalTo(1))
                .body("data.find { it.section == 'ledger-section' }.versions", equalTo(2))
                .body("data.find { it.section == null }.articles", equalTo(1))
                .body("data.versions", everyItem(greaterThan(0)));
        String month = usage.jsonPath().getString("data[0].month");
        admin.get("/v1/admin/partners/{id}/usage?format=csv&month={month}", partner.id(), month)
                .then()
                .contentType("text/csv")
                .body(containsString("month,section,articles,versions\r\n"))
                .body(containsString(month + ",ledger-section,1,2\r\n"));
        assertThat(admin.request()
                        .accept("text/csv")
                        .get("/v1/admin/partners/{id}/usage", partner.id())
                        .contentType())
                .startsWith("text/csv");
        admin.get("/v1/admin/partners/{id}/usage?month=1999-01", partner.id())
                .then()
                .body("data", empty());
        admin.get("/v1/admin/partners/{id}/usage?month=november", partner.id())
                .then()
                .statusCode(400);
    }
}
