package org.copydesk.media.image;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.junit.jupiter.api.Test;

/** A picture is public as long as a published article shows it. */
@QuarkusTest
class PublishedPictureTest {
    private static final String IMAGES = "/v1/desk/images";

    private final Desk desk = new Desk();
    private final Newsroom newsroom = new Newsroom();

    private String upload(byte[] file) {
        Response uploaded = desk.request().contentType("image/jpeg").body(file).post(IMAGES);
        uploaded.then().statusCode(201);
        return uploaded.path("id");
    }

    private Response changed(String image, Map<String, ?> patch) {
        Response changed =
                desk.seen("*").contentType(Desk.MERGE_PATCH).body(patch).patch(IMAGES + "/" + image);
        changed.then().statusCode(200);
        return changed;
    }

    /** The address of a rendition in the article as readers see it, without the host. */
    private static String address(Story story, String name) {
        String url = given().get("/v1/articles/" + story.id())
                .path("captions[0].image.renditions.find { it.name == '" + name + "' }.url");
        return url.substring(url.indexOf("/media/"));
    }

    private Story illustrated(Map<String, ?> caption) {
        return newsroom.drafts(StoryBuilder.aStory().captioned(caption));
    }

    @Test
    void readersSeeThePicturesOfAPublishedStoryAlone() {
        String image = upload(Pictures.jpeg(1500, 1000));
        changed(image, Map.of("caption", "The night ferry", "alt", "A ship", "credit", "Lena Orb"));
        Story story = illustrated(Map.of("image", image));
        String hidden = desk.get(IMAGES + "/" + image)
                .<String>path("renditions[0].url")
                .replace("/v1/desk/images", "/media")
                .replace("/files", "");
        given().get(hidden).then().statusCode(404);

        newsroom.publishes(story);

        given().get("/v1/articles/" + story.id())
                .then()
                .body("captions[0].text", equalTo("The night ferry"))
                .body("captions[0].alt", equalTo("A ship"))
                .body("captions[0].credit", equalTo("Lena Orb"))
                .body("captions[0].image.id", equalTo(image))
                .body("captions[0].image.width", equalTo(1500))
                .body("captions[0].image.focalPoint", nullValue())
                .body("captions[0].image.renditions[0].url", containsString("http"));
        String address = address(story, "640");
        Response file = given().get(address);
        file.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        given().header("If-None-Match", file.header("ETag")).get(address).then().statusCode(304);
        given().head(address)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(file.asByteArray().length));
        given().header("Range", "bytes=0-9")
                .get(address)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-9/" + file.asByteArray().length);
        given().header("Range", "bytes=99999999-").get(address).then().statusCode(416);

        newsroom.withdraws(story, "Not right");

        eventually(() -> given().get(address).then().statusCode(404));
        desk.get(IMAGES + "/" + image).then().statusCode(200);
    }

    @Test
    void aPictureStaysPublicWhileAnotherStoryShowsIt() {
        String image = upload(Pictures.jpeg(400, 300));
        Story first = illustrated(Map.of("image", image, "text", "One"));
        Story second = illustrated(Map.of("image", image, "text", "Two"));
        newsroom.publishes(first);
        newsroom.publishes(second);
        String address = address(first, "1x1");

        newsroom.withdraws(first, "Not right");
        given().get(address).then().statusCode(200);
        newsroom.withdraws(second, "Not right");

        eventually(() -> given().get(address).then().statusCode(404));
    }

    @Test
    void anotherCreditIsAnotherAddress() {
        String image = upload(Pictures.jpeg(400, 300));
        Story story = illustrated(Map.of("image", image, "text", "The pier"));
        newsroom.publishes(story);
        String before = address(story, "320");

        changed(image, Map.of("credit", "Ann Lee"));

        eventually(() -> given().get("/v1/articles/" + story.id())
                .then()
                .body("captions[0].credit", equalTo("Ann Lee"))
                .body("version", equalTo(1)));
        given().get(address(story, "320")).then().statusCode(200);
        eventually(() -> given().get(before).then().statusCode(404));
    }

    @Test
    void aCaptionMayHaveAFocalPointOfItsOwn() {
        String image = upload(Pictures.jpeg(900, 300));
        Story left = illustrated(Map.of("image", image, "text", "Left", "focalPoint", Map.of("x", 0.1, "y", 0.5)));
        Story centre = illustrated(Map.of("image", image, "text", "Centre"));
        newsroom.publishes(left);
        newsroom.publishes(centre);

        assertThat(address(left, "1x1")).isNotEqualTo(address(centre, "1x1"));
        given().get(address(left, "1x1")).then().statusCode(200);
        given().get("/v1/articles/" + left.id()).then().body("captions[0].image.focalPoint.x", equalTo(0.1f));
    }

    @Test
    void aPublishedFocalPointStaysWhenTheDeskHasAnotherOne() {
        String image = upload(Pictures.jpeg(900, 300));
        Story story = illustrated(Map.of("image", image, "text", "Left", "focalPoint", Map.of("x", 0.1, "y", 0.5)));
        newsroom.publishes(story);
        newsroom.changes(
                story,
                Map.of(
                        "captions",
                        List.of(Map.of("image", image, "text", "Left", "focalPoint", Map.of("x", 0.9, "y", 0.5)))));

        changed(image, Map.of("credit", "Ann Lee"));

        eventually(() -> given().get("/v1/articles/" + story.id())
                .then()
                .body("captions[0].credit", equalTo("Ann Lee"))
                .body("captions[0].image.focalPoint.x", equalTo(0.1f)));
        given().get(address(story, "1x1")).then().statusCode(200);
    }

    @Test
    void aRevisionWithAPictureThatWasKilledComesBackWithoutIt() {
        String image = upload(Pictures.jpeg(400, 300));
        Story story = illustrated(Map.of("image", image, "text", "The pier"));
        newsroom.changes(story, Map.of("standfirst", "Rain came at noon."));
        desk.post(IMAGES + "/" + image + "/kill", Map.of()).then().statusCode(204);

        desk.seen("*")
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/desk/articles/{id}/revisions/1/restore", story.id())
                .then()
                .statusCode(200)
                .body("captions[0].text", equalTo("The pier"))
                .body("captions[0].image", nullValue())
                .body("notes", hasItem("The picture " + image + " was deleted or killed."));
    }

    @Test
    void aPictureThatOnlyThePublishedVersionShowsCantBeDeleted() {
        String image = upload(Pictures.jpeg(400, 300));
        Story story = illustrated(Map.of("image", image, "text", "The pier"));
        newsroom.publishes(story);
        newsroom.changes(story, Map.of("captions", List.of()));

        desk.request().delete(IMAGES + "/" + image).then().statusCode(409);

        given().get(address(story, "320")).then().statusCode(200);
    }

    @Test
    void aKilledPictureIsGoneAtOnceAndFromEveryStory() {
        byte[] file = Pictures.jpeg(400, 300);
        String image = upload(file);
        changed(image, Map.of("caption", "The pier at dawn"));
        Story story = illustrated(Map.of("image", image));
        newsroom.publishes(story);
        String address = address(story, "320");
        desk.request().delete(IMAGES + "/" + image).then().statusCode(409);

        desk.post(IMAGES + "/" + image + "/kill", Map.of("reason", "Not ours"))
                .then()
                .statusCode(204);

        given().get(address).then().statusCode(404);
        eventually(() -> given().get("/v1/articles/" + story.id())
                .then()
                .body("captions[0].image", nullValue())
                .body("captions[0].text", equalTo("The pier at dawn")));
        desk.get(IMAGES + "/" + image).then().statusCode(410);
        desk.request().contentType("image/jpeg").body(file).post(IMAGES).then().statusCode(409);
    }

    @Test
    void theBodyShowsThePictureInEverySize() {
        String image = upload(Pictures.jpeg(1500, 1000));
        Story story = newsroom.drafts(StoryBuilder.aStory()
                .captioned(Map.of("image", image, "text", "The flag"))
                .body("html", "<p>Rain.</p><figure><img src=x><figcaption>The flag</figcaption></figure>"));
        newsroom.publishes(story);

        given().get("/v1/articles/" + story.id())
                .then()
                .body("body.html", containsString("<picture><source type=\"image/webp\" srcset=\"http"))
                .body("body.html", containsString(" 320w, "))
                .body("body.html", not(containsString("\uFDD0")));
    }

    @Test
    void whoHasAPreviewSeesThePictureByASignedAddress() {
        String image = upload(Pictures.jpeg(400, 300));
        Story story = illustrated(Map.of("image", image, "text", "The pier"));
        String preview = desk.post("/v1/desk/articles/" + story.id() + "/previews", Map.of())
                .path("url");

        String url =
                given().get(preview.substring(preview.indexOf("/v1/"))).path("captions[0].image.renditions[0].url");
        String signed = url.substring(url.indexOf("/media/"));

        Response file = given().get(signed);
        file.then().statusCode(200).contentType("image/jpeg").header("Cache-Control", containsString("private"));
        given().get(signed.replaceFirst("/signed/\\d", "/signed/9")).then().statusCode(404);
        given().get("/media/" + signed.split("/", 5)[4]).then().statusCode(404);
    }

    @Test
    void aPictureThatIsNotThereIsRefused() {
        desk.starts(StoryBuilder.aStory()
                        .captioned(Map.of("image", "01a20987-6983-71ae-a756-e8064b8abf51", "text", "x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/captions/0/image"));
        desk.starts(StoryBuilder.aStory().captioned(Map.of("credit", "x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/captions/0/text"));
    }
}
