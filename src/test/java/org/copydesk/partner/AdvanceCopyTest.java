package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stories under embargo, for partners that may have them before their time. */
@QuarkusTest
class AdvanceCopyTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final String tag = Unique.slug("embargoed");

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS);
    }

    private Licensed early() {
        return Licensed.with(Map.of("entitlement", Map.of("tag", tag), "advanceCopy", true));
    }

    private StoryBuilder underEmbargo(Instant until) {
        return aStory().tagged(tag).with("embargoUntil", until.toString());
    }

    private Story takes(String step, Story story, Object body) {
        var answer = desk.takes(step, story, "*", body);
        answer.then().statusCode(200);
        return Story.from(answer);
    }

    private Story scheduled(Instant until) {
        return takes("schedule", newsroom.drafts(underEmbargo(until)), Map.of("publishAt", until.toString()));
    }

    private static void isTold(Licensed partner, String since, Story story, String... kinds) {
        eventually(() -> assertThat(partner.kindsSince(since, story.id())).containsExactly(kinds));
    }

    private static JsonPath page(Licensed partner, String since) {
        return partner.request()
                .queryParam("cursor", since)
                .queryParam("include", "body")
                .get("/v1/changes")
                .jsonPath();
    }

    @Test
    void aStoryUnderEmbargoComesWithItsTimeAndAgainWhenItMovesAndWhenItIsPublished() {
        Licensed partner = early();
        Licensed other = Licensed.to(Map.of("tag", tag));
        String start = partner.newestCursor();
        Instant until = in(Duration.ofHours(2));
        Story story = takes(
                "publish",
                newsroom.drafts(underEmbargo(until)
                        .with("rights", Map.of("usageTerms", "Not before noon"))
                        .with("editorialNote", "Check with the lawyers")),
                null);
        assertThat(story.state()).isEqualTo("scheduled");
        isTold(partner, start, story, "advance");

        JsonPath first = page(partner, start);
        assertThat(first.getString("data[0].number")).isNull();
        assertThat(first.getInt("data[0].version")).isZero();
        assertThat(first.getString("data[0].article.embargoUntil")).isEqualTo(until.toString());
        assertThat(first.getString("data[0].article.rights.usageTerms")).isEqualTo("Not before noon");
        assertThat(first.getString("data[0].article.publishedAt")).isNull();
        assertThat(first.getString("data[0].article.body.text")).contains("Pier 4");
        assertThat(first.prettyPrint()).doesNotContain("lawyers");
        String given = first.getString("page.next");

        newsroom.changes(story, Map.of("headline", "A better line"));
        isTold(partner, given, story, "advance");
        assertThat(page(partner, given).getString("data[0].article.headline")).isEqualTo("A better line");
        Instant later = until.plus(Duration.ofHours(1));
        takes("schedule", story, Map.of("publishAt", later.toString()));
        isTold(partner, given, story, "advance", "advance");
        assertThat(page(partner, given).getString("data[1].article.embargoUntil"))
                .isEqualTo(later.toString());
        String moved = partner.newestCursor();

        clock.advance(Duration.ofHours(3).plusSeconds(1));
        isTold(partner, moved, story, "published");
        assertThat(page(partner, moved).getInt("data[0].version")).isEqualTo(1);
        assertThat(page(partner, moved).getMap("data[0].article")).doesNotContainKey("embargoUntil");
        isTold(partner, start, story, "published");
        assertThat(other.kindsSince(null, story.id())).containsExactly("published");
    }

    @Test
    void whatIsTakenBackBeforeItsTimeIsRemovedWithAReasonAndNothingOfTheDesksComments() {
        Licensed partner = early();
        String start = partner.newestCursor();
        Story returned = scheduled(in(Duration.ofDays(1)));
        Story spiked = scheduled(in(Duration.ofDays(1)));
        Story freed = scheduled(in(Duration.ofDays(1)));
        isTold(partner, start, returned, "advance");
        isTold(partner, start, spiked, "advance");
        isTold(partner, start, freed, "advance");
        String given = partner.newestCursor();

        takes("return", returned, Map.of("comment", "The minister lied"));
        takes("spike", spiked, Map.of("comment", "Libel"));
        newsroom.changes(freed, Collections.singletonMap("embargoUntil", null));

        isTold(partner, given, returned, "removed");
        isTold(partner, given, spiked, "removed");
        isTold(partner, given, freed, "removed");
        List<Map<String, Object>> changes = partner.changesSince(given);
        assertThat(changes).extracting(change -> change.get("article")).containsOnlyNulls();
        assertThat(changes)
                .extracting(change -> change.get("reason"))
                .containsExactlyInAnyOrder(
                        "Returned to the newsroom before publication",
                        "Spiked before publication",
                        "Not given out in advance any more");
        assertThat(partner.kindsSince(start, spiked.id()))
                .as("for another copy")
                .containsOnly("removed");
        desk.get("/v1/admin/partners/{id}/holdings", partner.id()).then().body("data", hasSize(0));

        takes("return", spiked, Map.of("comment", "Cleared after all"));
        takes("schedule", spiked, Map.of("publishAt", in(Duration.ofDays(2)).toString()));
        isTold(partner, given, spiked, "advance", "advance");
    }

    @Test
    void aScheduleAloneGivesNothingOut() {
        Licensed partner = early();
        String start = partner.newestCursor();
        Story plain = newsroom.drafts(aStory().tagged(tag));
        takes("schedule", plain, Map.of("publishAt", in(Duration.ofDays(1)).toString()));
        newsroom.drafts(underEmbargo(in(Duration.ofDays(1))));
        Story last = scheduled(in(Duration.ofDays(1)));

        isTold(partner, start, last, "advance");
        assertThat(partner.changesSince(start)).hasSize(1);
    }

    @Test
    void theRightCountsAtOnceAndSoDoesItsEnd() {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String start = partner.newestCursor();
        Story story = scheduled(in(Duration.ofDays(1)));
        assertThat(partner.changesSince(start)).isEmpty();

        partner.isChangedTo(Map.of("advanceCopy", true));
        isTold(partner, start, story, "advance");
        String given = partner.newestCursor();

        partner.isChangedTo(Map.of("advanceCopy", false));
        assertThat(partner.get("/v1/changes/snapshot").asString()).doesNotContain(story.headline());
        assertThat(page(partner, start).getString("data.find { it.kind == 'advance' }"))
                .isNull();
        isTold(partner, given, story, "removed");

        partner.isChangedTo(Map.of("advanceCopy", true));
        isTold(partner, given, story, "advance", "advance");
        partner.isChangedTo(Map.of("entitlement", Map.of("tag", Unique.slug("other"))));
        isTold(partner, given, story, "removed", "removed", "removed");
    }

    @Test
    void snapshotPreviewLedgerAndUsageCountThem() {
        Story published = newsroom.publishes(aStory().tagged(tag));
        Instant until = in(Duration.ofDays(1));
        Story ahead = scheduled(until);
        Licensed partner = early();

        List<JsonPath> lines = partner.get("/v1/changes/snapshot")
                .asString()
                .lines()
                .map(JsonPath::new)
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).getString("id")).isEqualTo(published.id());
        assertThat(lines.get(2).getString("id")).isEqualTo(ahead.id());
        assertThat(lines.get(2).getString("embargoUntil")).isEqualTo(until.toString());
        assertThat(lines.get(3).getInt("articles")).isEqualTo(2);

        desk.get("/v1/admin/partners/{id}/preview?limit=1", partner.id())
                .then()
                .body("page.total", equalTo(2))
                .body("data[0].id", equalTo(published.id()))
                .body("data[0].embargoUntil", nullValue());
        desk.post("/v1/admin/entitlements/preview", Map.of("entitlement", Map.of("tag", tag), "advanceCopy", true))
                .then()
                .body("data", hasSize(2))
                .body("data[1].embargoUntil", equalTo(until.toString()))
                .body("data[1].publishedAt", nullValue());
        desk.post("/v1/admin/entitlements/preview", Map.of("entitlement", Map.of("tag", tag)))
                .then()
                .body("page.total", equalTo(1));
        desk.get("/v1/admin/partners/{id}/holdings", partner.id())
                .then()
                .body("data.version", equalTo(List.of(1, 0)))
                .body("data[1].articleId", equalTo(ahead.id()))
                .body("data[1].door", equalTo("snapshot"));
        desk.get("/v1/admin/partners/{id}/usage", partner.id()).then().body("data[0].articles", equalTo(2));
    }

    @Test
    void aRecallReachesWhoeverHasAnAdvanceCopyOnly() {
        Licensed partner = early();
        String start = partner.newestCursor();
        Story story = scheduled(in(Duration.ofHours(1)));
        isTold(partner, start, story, "advance");
        newsroom.changes(story, Collections.singletonMap("embargoUntil", null));
        Story out = newsroom.publishes(story);
        newsroom.kills(out, "Injunction");

        desk.get("/v1/admin/recalls?state=open")
                .then()
                .body("data.find { it.articleId == '" + story.id() + "' }.holders", equalTo(1));
        assertThat(partner.kindsSince(start, story.id())).contains("killed");
    }

    @Test
    void theShapeHoldsForThemToo() {
        Licensed partner =
                Licensed.with(Map.of("entitlement", Map.of("tag", tag), "advanceCopy", true, "fullText", false));
        String start = partner.newestCursor();
        Story story = scheduled(in(Duration.ofDays(1)));
        isTold(partner, start, story, "advance");

        assertThat(page(partner, start).getMap("data[0].article")).doesNotContainKey("body");
    }
}
