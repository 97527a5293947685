package org.copydesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture in the formats of picture agencies, as long as a published story shows it. */
@QuarkusTest
class PictureDoorTest {
    private final Desk desk = new Desk();
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    private String picture() {
        Response uploaded = desk.request()
                .contentType("image/jpeg")
                .body(Pictures.jpeg(900, 600))
                .post("/v1/desk/images");
        uploaded.then().statusCode(201);
        String id = uploaded.path("id");
        desk.seen("*")
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("headline", "The pier at dawn", "creator", "Lena Orb", "usageTerms", "One use only"))
                .patch("/v1/desk/images/{id}", id)
                .then()
                .statusCode(200);
        return id;
    }

    private Story story(String picture) {
        return newsroom.drafts(StoryBuilder.aStory().captioned(Map.of("image", picture, "text", "The pier")));
    }

    @Test
    void itIsAnObjectOfNinjs() {
        String picture = picture();
        Story story = newsroom.publishes(story(picture));

        Response ninjs = reader.get("/v1/images/{id}.ninjs", picture);

        ninjs.then()
                .statusCode(200)
                .contentType("application/ninjs+json")
                .header("Cache-Control", startsWith("public"))
                .header("Surrogate-Key", containsString(story.id()))
                .body("uri", equalTo("urn:uuid:" + picture))
                .body("headlines[0].value", equalTo("The pier at dawn"))
                .body("usageTerms", equalTo("One use only"))
                .body("renditions.name", hasItem("4x3"));
        assertThat(Standards.faults(Standards.ninjs("3.2"), ninjs.asString())).isEmpty();
    }

    @Test
    void itIsANewsItem() {
        String picture = picture();
        Story story = newsroom.publishes(story(picture));

        Response newsMl = reader.get("/v1/images/{id}.newsml", picture);

        newsMl.then().statusCode(200).contentType("application/vnd.iptc.g2.newsitem+xml");
        assertThat(newsMl.asString()).contains("ninat:picture", "The pier at dawn", "remoteContent");
        assertThat(XmlDocuments.faults(XmlDocuments.newsMl(), newsMl.asString()))
                .isEmpty();
        assertThat(reader.get("/v1/articles/{id}.newsml", story.id()).asString())
                .contains("/v1/images/" + picture + ".newsml");
    }

    @ParameterizedTest
    @ValueSource(strings = {".ninjs", ".newsml"})
    void itIsUnknownBeforeAndAfterwards(String suffix) {
        String picture = picture();
        String address = "/v1/images/" + picture + suffix;
        Story story = story(picture);
        reader.get(address).then().statusCode(404);

        newsroom.publishes(story);
        reader.get(address).then().statusCode(200);
        newsroom.withdraws(story, "Not right");

        eventually(() -> reader.get(address).then().statusCode(404));
        reader.get("/v1/images/nonsense" + suffix).then().statusCode(404);
    }
}
