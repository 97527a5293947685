package org.copydesk.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.front.FrontDraft.filledBy;
import static org.copydesk.front.FrontDraft.pin;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.partner.Licensed;
import org.junit.jupiter.api.Test;

/** A front shows nobody what is not theirs: no story, no picture, no alert. */
@QuarkusTest
class FrontLeakTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("licensed");

    @Test
    void aStoryUnderEmbargoLeavesNoTraceOnAFrontWhateverListItIsPinnedOn() {
        Story shown = newsroom.publishes(aStory().tagged(tag));
        Story embargoed = newsroom.drafts(aStory().tagged(tag)
                .with("embargoUntil", Instant.now().plus(Duration.ofDays(1)).toString()));
        FrontDraft front = new FrontDraft()
                .list("top", 1, List.of(), filledBy(tag))
                .list("more", 2, List.of(pin(shown, 2)), Map.of())
                .launched();
        Response before = front.read();
        String list = reader.get("/v1/fronts?limit=100").asString();

        front.clear()
                .list("top", 1, List.of(pin(embargoed, 1, Map.of("headline", "Secret words"))), filledBy(tag))
                .list("more", 2, List.of(pin(embargoed, 1), pin(shown, 2)), Map.of())
                .launched();

        assertThat(front.read().asString()).isEqualTo(before.asString());
        assertThat(front.read().header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(front.read().headers().getValues("Cache-Tag"))
                .isEqualTo(before.headers().getValues("Cache-Tag"));
        assertThat(reader.get("/v1/fronts?limit=100").asString()).isEqualTo(list);
    }

    @Test
    void aPartnerSeesOnAFrontWhatItIsEntitledTo() {
        Story theirs = newsroom.publishes(aStory().tagged(tag));
        Story lead = newsroom.publishes(aStory());
        FrontDraft front = new FrontDraft()
                .list("top", 2, List.of(pin(lead, 1, Map.of("kicker", "Not theirs")), pin(theirs, 2)), Map.of())
                .launched();
        Licensed partner = Licensed.to(Map.of("tag", tag));

        partner.get("/v1/fronts/{slug}", front.slug())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body("lists[0].articles.id", contains(theirs.id()));
        desk.get("/v1/admin/partners/{id}/holdings", partner.id()).then().body("data.articleId", contains(theirs.id()));
    }

    @Test
    void aPartnerIsAlertedToWhatItIsEntitledTo() {
        Story theirs = newsroom.publishes(aStory().tagged(tag));
        Story other = newsroom.publishes(aStory());
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String cursor = partner.newestCursor();
        FrontDraft front = new FrontDraft()
                .list("top", 2, List.of(pin(other, 1), pin(theirs, 2)), Map.of())
                .saved();

        front.launch(Map.of("alert", "Not for them", "confirm", true)).then().statusCode(200);
        assertThat(partner.changesSince(cursor)).isEmpty();
        front.launch(Map.of("alert", "For them", "alertArticle", theirs.slug(), "confirm", true))
                .then()
                .statusCode(200);

        List<Map<String, Object>> changes = partner.changesSince(cursor);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0))
                .containsEntry("kind", "alert")
                .containsEntry("reason", "For them")
                .containsEntry("articleId", theirs.id());

        newsroom.withdraws(theirs, "Source retracted");
        assertThat(partner.changesSince(cursor))
                .extracting(change -> change.get("kind"))
                .doesNotContain("alert");
    }

    @Test
    void aFrontsOwnPictureIsPublicWithItsLaunchAndGoneWithItsKill() {
        Story lead = newsroom.publishes(aStory());
        String image = desk.request()
                .contentType("image/jpeg")
                .body(Pictures.jpeg(800, 600))
                .post("/v1/desk/images")
                .path("id");
        FrontDraft front = new FrontDraft()
                .list("top", 1, List.of(pin(lead, 1, Map.of("image", image))), Map.of())
                .launched();

        Response shown = front.read();
        shown.then()
                .body("lists[0].articles[0].image.id", equalTo(image))
                .body("lists[0].articles[0].image.renditions", notNullValue());
        String url = shown.<String>path("lists[0].articles[0].image.renditions[0].url")
                .replaceFirst("https?://[^/]+", "");
        eventually(() -> assertThat(reader.get(url).statusCode()).isEqualTo(200));
        desk.seen("*").delete("/v1/desk/images/{id}", image).then().statusCode(409);

        desk.post("/v1/desk/images/" + image + "/kill", Map.of("reason", "No rights"))
                .then()
                .statusCode(204);
        front.read().then().body("lists[0].articles[0].image", nullValue()).body(not(containsString(image)));
        eventually(() -> assertThat(reader.get(url).statusCode()).isEqualTo(404));
    }

    @Test
    void aPartnerWithoutPicturesSeesNoneOnAFront() {
        Story lead = newsroom.publishes(aStory().tagged(tag));
        String image = desk.request()
                .contentType("image/jpeg")
                .body(Pictures.jpeg(640, 480))
                .post("/v1/desk/images")
                .path("id");
        FrontDraft front = new FrontDraft()
                .list("top", 1, List.of(pin(lead, 1, Map.of("image", image))), Map.of())
                .launched();

        Licensed.with(Map.of("entitlement", Map.of("tag", tag), "pictures", false))
                .get("/v1/fronts/{slug}", front.slug())
                .then()
                .statusCode(200)
                .body("lists[0].articles.id", contains(lead.id()))
                .body("lists[0].articles[0].image", nullValue());
        Licensed.to(Map.of("tag", tag))
                .get("/v1/fronts/{slug}", front.slug())
                .then()
                .body("lists[0].articles[0].image.id", equalTo(image));
    }
}
