package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.feed.Standards;
import org.copydesk.feed.XmlDocuments;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A story under embargo at the door that everybody reads articles by. */
@QuarkusTest
class AdvanceDoorTest {
    private static final String DOOR = "/v1/articles/{id}";

    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final String tag = Unique.slug("early");
    private Licensed early;
    private Instant until;
    private Story story;

    @BeforeEach
    void aStoryUnderEmbargo() {
        early = Licensed.with(Map.of("entitlement", Map.of("tag", tag), "advanceCopy", true));
        until = clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        story = newsroom.drafts(aStory().tagged(tag).with("embargoUntil", until.toString()));
        desk.takes("schedule", story, "*", Map.of("publishAt", until.toString()))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whoMayHaveItReadsItWithItsTime() {
        early.get(DOOR, story.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"))
                .body("embargoUntil", equalTo(until.toString()))
                .body("publishedAt", nullValue())
                .body("body.text", containsString("Pier 4"));
        assertThat(early.get(DOOR + "?fields=id,headline", story.id())
                        .jsonPath()
                        .getMap("")
                        .keySet())
                .isEqualTo(Set.of("id", "headline"));
    }

    @Test
    void formatsThatTellOfEmbargoesAreHadToo() {
        for (Map.Entry<String, String> version : Map.of("3.2", "embargoedUntil", "2.3", "embargoed", "1.7", "embargoed")
                .entrySet()) {
            Response ninjs = early.get(DOOR + ".ninjs?version=" + version.getKey(), story.id());
            ninjs.then().statusCode(200).body(version.getValue(), equalTo(until.toString()));
            assertThat(Standards.faults(Standards.ninjs(version.getKey()), ninjs.asString()))
                    .isEmpty();
        }
        Response newsml = early.get(DOOR + ".newsml", story.id());
        assertThat(newsml.statusCode()).isEqualTo(200);
        assertThat(XmlDocuments.faults(XmlDocuments.newsMl(), newsml.asString()))
                .isEmpty();
        assertThat(newsml.asString())
                .contains("<embargoed>" + until + "</embargoed>")
                .contains(" version=\"1\"")
                .doesNotContain("pubHistory");
    }

    @ParameterizedTest
    @ValueSource(strings = {".jsonld", ".md", ".txt", ".html"})
    void othersAreNot(String suffix) {
        early.get(DOOR + suffix, story.id()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".ninjs", ".newsml"})
    void nobodyElseFindsIt(String suffix) {
        List<Licensed> others = List.of(
                Licensed.to(Map.of("tag", tag)),
                Licensed.with(Map.of("entitlement", Map.of("tag", "another"), "advanceCopy", true)));

        others.forEach(other -> other.get(DOOR + suffix, story.id()).then().statusCode(404));
        new Reader().get(DOOR + suffix, story.id()).then().statusCode(404);
        desk.get(DOOR + suffix, story.id()).then().statusCode(404);
        early.get(DOOR + suffix, story.slug()).then().statusCode(404);
    }

    @Test
    void itIsInTheLedger() {
        early.get(DOOR, story.id()).then().statusCode(200);

        assertThat(desk.get("/v1/admin/partners/{id}/holdings", early.id())
                        .jsonPath()
                        .getList("data.articleId"))
                .contains(story.id());
    }

    @Test
    void whatIsTakenBackIsGone() {
        early.get(DOOR + ".newsml", story.id()).then().statusCode(200);

        desk.takes("spike", story, "*", Map.of("comment", "Libel")).then().statusCode(200);

        early.get(DOOR + ".newsml", story.id()).then().statusCode(404);
        early.get(DOOR, story.id()).then().statusCode(404);
    }

    @Test
    void everyCopyAndThePublicationAreHigherVersionsOfOneItem() {
        List<Integer> versions = new ArrayList<>();
        versions.add(version());
        desk.takes(
                        "schedule",
                        story,
                        "*",
                        Map.of("publishAt", until.plusSeconds(60).toString()))
                .then()
                .statusCode(200);
        versions.add(version());
        desk.takes(
                        "schedule",
                        story,
                        "*",
                        Map.of("publishAt", until.plusSeconds(60).toString()))
                .then()
                .statusCode(200);
        assertThat(version()).as("of a copy that says the same").isEqualTo(versions.get(1));
        clock.advance(Duration.ofHours(3));
        eventually(() -> early.get(DOOR, story.id()).then().body("version", equalTo(1)));
        versions.add(version());
        newsroom.updates(story, Map.of("standfirst", "Told once more"));
        versions.add(version());
        assertThat(early.get(DOOR + ".ninjs", story.id()).jsonPath().getString("version"))
                .isEqualTo(versions.get(3).toString());
        newsroom.withdraws(story, "Source retracted");
        versions.add(version());
        desk.takes("publish", story, "*", null).then().statusCode(200);
        versions.add(version());

        assertThat(versions).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private int version() {
        Document item =
                XmlDocuments.parse(early.get(DOOR + ".newsml", story.id()).asString());
        assertThat(XmlDocuments.values(item, "/nar:newsItem/@guid")).containsExactly("urn:uuid:" + story.id());
        return Integer.parseInt(
                XmlDocuments.values(item, "/nar:newsItem/@version").get(0));
    }

    @Test
    void whatIsPublishedIsReadAsEverybodyReadsIt() {
        clock.advance(Duration.ofHours(3));
        eventually(() -> early.get(DOOR, story.id())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("embargoUntil", nullValue()));
        assertThat(early.get(DOOR + ".newsml", story.id()).asString()).doesNotContain("<embargoed>");
    }
}
