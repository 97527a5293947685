package org.copydesk.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskImageTest {
    private static final String IMAGES = "/v1/desk/images";

    private final Desk desk = new Desk();

    private Response upload(byte[] file, String mediaType) {
        return desk.request().contentType(mediaType).body(file).post(IMAGES);
    }

    @Test
    void anUploadedPictureHasItsRenditionsAtOnce() throws IOException {
        Response uploaded = upload(Pictures.jpeg(1500, 1000), "image/jpeg");

        uploaded.then()
                .statusCode(201)
                .header("Location", containsString(uploaded.path("id")))
                .body("mediaType", equalTo("image/jpeg"))
                .body("width", equalTo(1500))
                .body("height", equalTo(1000))
                .body("signed", equalTo(false))
                .body("syndicatable", equalTo(true))
                .body("focalPoint", nullValue());
        assertThat(uploaded.jsonPath().getList("renditions.name").stream().distinct())
                .containsExactly("320", "640", "960", "1280", "1920", "16x9", "4x3", "1x1");
        List<Map<String, Object>> renditions = uploaded.jsonPath().getList("renditions");
        for (Map<String, Object> rendition : renditions) {
            Response file = desk.request().get((String) rendition.get("url"));
            file.then()
                    .statusCode(200)
                    .contentType((String) rendition.get("mediaType"))
                    .header("X-Content-Type-Options", "nosniff");
            assertThat(ImageIO.read(new ByteArrayInputStream(file.asByteArray())))
                    .matches(picture -> picture.getWidth() == (int) rendition.get("width"))
                    .matches(picture -> picture.getHeight() == (int) rendition.get("height"));
        }
    }

    @Test
    void theSameBytesAreTheSamePicture() {
        byte[] file = Pictures.png(400, 300);
        Response first = upload(file, "image/png");
        Response second = upload(file, "application/octet-stream");

        second.then().statusCode(200).body("id", equalTo(first.path("id")));
    }

    @Test
    void whatIsTransparentStaysSo() {
        assertThat(upload(Pictures.transparentPng(400, 300), "image/png")
                        .jsonPath()
                        .getList("renditions.mediaType"))
                .containsOnly("image/png", "image/webp");
    }

    @Test
    void theDesksWordsWinAndChangeTheRenditions() {
        Response uploaded = upload(Pictures.jpeg(700, 500), "image/jpeg");
        String id = uploaded.path("id");

        Response changed = desk.seen(uploaded.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("credit", "Ann Lee/Daily", "focalPoint", Map.of("x", 0.1, "y", 0.5)))
                .patch(IMAGES + "/" + id);

        changed.then().statusCode(200).body("credit", equalTo("Ann Lee/Daily")).body("focalPoint.x", equalTo(0.1f));
        assertThat(changed.header("ETag")).isNotEqualTo(uploaded.header("ETag"));
        desk.seen(uploaded.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("credit", "Nobody"))
                .patch(IMAGES + "/" + id)
                .then()
                .statusCode(412);
        byte[] rendition = desk.request()
                .get(changed.<String>path("renditions.find { it.name == '640' }.url"))
                .asByteArray();
        assertThat(new String(rendition, java.nio.charset.StandardCharsets.UTF_8))
                .contains("Ann Lee/Daily");
    }

    @Test
    void aChangeThatChangesNothingLeavesTheETag() {
        Response uploaded = upload(Pictures.jpeg(300, 200), "image/jpeg");
        String address = IMAGES + "/" + uploaded.path("id");

        desk.seen(uploaded.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("keywords", List.of()))
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", uploaded.header("ETag"));
    }

    @Test
    void picturesAreListedAndFound() {
        String id = upload(Pictures.jpeg(300, 200), "image/jpeg").path("id");
        desk.seen("*")
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("caption", "Ferry at Mokpo pier 77", "credit", "Harbour Pictures"))
                .patch(IMAGES + "/" + id)
                .then()
                .statusCode(200);

        desk.request().get(IMAGES + "?q=PIER 77").then().statusCode(200).body("data.id", contains(id));
        desk.request()
                .get(IMAGES + "?credit=harbour pictures&unused=true")
                .then()
                .body("data.id", contains(id));
    }

    @Test
    void aPictureThatNothingShowsCanBeDeleted() {
        byte[] file = Pictures.jpeg(300, 200);
        String id = upload(file, "image/jpeg").path("id");

        desk.request().delete(IMAGES + "/" + id).then().statusCode(204);

        desk.request().get(IMAGES + "/" + id).then().statusCode(404);
        desk.request().get(IMAGES + "/" + id + "/original").then().statusCode(404);
        upload(file, "image/jpeg").then().statusCode(201).body("id", not(equalTo(id)));
    }

    @Test
    void whatIsNoPictureIsRefusedAndNotKept() {
        upload(new byte[0], "image/jpeg").then().statusCode(422).body("detail", containsString("empty"));
        upload("<?php echo 1;".getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/jpeg")
                .then()
                .statusCode(422)
                .body("detail", containsString("no JPEG"));
        byte[] whole = Pictures.jpeg(900, 900);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        upload(half, "image/jpeg").then().statusCode(422).body("detail", containsString("not whole"));
        desk.request().get(IMAGES + "?limit=100").then().body("data.bytes", not(hasItem(half.length)));
    }
}
