package org.copydesk.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImageFormTest {
    private static final String IMAGES = "/v1/desk/images";
    private static final String BOUNDARY = "a-line-that-no-picture-has";

    private final Desk desk = new Desk();

    private RequestSpecification form(byte[] file, String filename) {
        return desk.request().multiPart("picture", filename, file, "image/jpeg");
    }

    private static byte[] part(String headers, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static byte[] filePart(byte[] file) {
        return part("Content-Disposition: form-data; name=\"file\"; filename=\"ferry.jpg\"", file);
    }

    private Response sends(byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(body::writeBytes);
        return desk.request()
                .contentType("multipart/form-data; boundary=" + BOUNDARY)
                .body(body.toByteArray())
                .post(IMAGES);
    }

    private static byte[] end() {
        return ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theFieldsOfAFormDescribeThePicture() {
        String caption = Unique.headline("The night ferry");
        Response uploaded = form(Pictures.jpeg(300, 200), "ferry.jpg")
                .multiPart("caption", caption)
                .multiPart("credit", "Lena Orb")
                .multiPart("alt", "")
                .multiPart("keywords", "ferry")
                .multiPart("keywords", "harbour")
                .multiPart("syndicatable", "false")
                .multiPart("focalPoint", "{\"x\": 0.25, \"y\": 0.75}")
                .post(IMAGES);

        uploaded.then()
                .statusCode(201)
                .body("caption", equalTo(caption))
                .body("credit", equalTo("Lena Orb"))
                .body("keywords", contains("ferry", "harbour"))
                .body("syndicatable", equalTo(false))
                .body("focalPoint.x", equalTo(0.25f));
        assertThat(uploaded.<Object>path("alt")).isNull();
    }

    @Test
    void aFileIsTheSamePictureWhetherItComesInAFormOrAsItself() {
        byte[] file = Pictures.jpeg(1800, 1200);
        String id = desk.request()
                .contentType("image/jpeg")
                .body(file)
                .post(IMAGES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        form(file, "same.jpg").post(IMAGES).then().statusCode(200).body("id", equalTo(id));
        byte[] original = desk.request().get(IMAGES + "/" + id + "/original").asByteArray();
        assertThat(original).isEqualTo(file);
    }

    @Test
    void aFormHasExactlyOneFile() {
        byte[] file = filePart(Pictures.jpeg(300, 200));

        sends(file, file, end()).then().statusCode(422).body("errors.code", hasItem("several-files"));
        sends(
                        part(
                                "Content-Disposition: form-data; name=\"credit\"",
                                "Lena Orb".getBytes(StandardCharsets.UTF_8)),
                        end())
                .then()
                .statusCode(422)
                .body("detail", containsString("no file"));
        sends(part("Content-Disposition: form-data; name=\"file\"; filename=\"\"", new byte[0]), end())
                .then()
                .statusCode(422)
                .body("detail", containsString("no file"));
    }

    @Test
    void aBrokenFormIsRefused() {
        byte[] picture = Pictures.jpeg(300, 200);
        desk.request()
                .header("Content-Type", "multipart/form-data")
                .body(filePart(picture))
                .post(IMAGES)
                .then()
                .statusCode(400)
                .body("detail", containsString("boundary"));
        sends(filePart(picture)).then().statusCode(400).body("detail", containsString("ends before"));
        sends().then().statusCode(400);
        sends(part("Content-Disposition: form-data", picture), end()).then().statusCode(400);
        sends(part("Content-Disposition: form-data; name=", picture), end())
                .then()
                .statusCode(400);
        sends(part("No header", picture), end()).then().statusCode(400);
        sends(part("X-Long: " + "a".repeat(700_000), picture), end()).then().statusCode(400);
        sends(
                        part(
                                "Content-Disposition: form-data; name=f; filename=f\r\nContent-Transfer-Encoding: base64",
                                picture),
                        end())
                .then()
                .statusCode(400);
        sends(part("Content-Disposition: form-data; name=\"file\"; filename=\"../../ferry.jpg\"", picture), end())
                .then()
                .statusCode(422)
                .body("detail", containsString("without a path"));
    }

    @Test
    void fieldsThatDoNotFitAreRefusedAndNothingIsKept() {
        byte[] file = Pictures.jpeg(300, 200);

        form(file, "f.jpg").multiPart("credits", "Lena Orb").post(IMAGES).then().statusCode(422);
        form(file, "f.jpg")
                .multiPart("credit", "a".repeat(501))
                .post(IMAGES)
                .then()
                .statusCode(422);
        form(file, "f.jpg")
                .multiPart("caption", "a".repeat(60_000))
                .post(IMAGES)
                .then()
                .statusCode(422);
        form(file, "f.jpg")
                .multiPart("syndicatable", "maybe")
                .post(IMAGES)
                .then()
                .statusCode(422);
        form(file, "f.jpg").multiPart("focalPoint", "left").post(IMAGES).then().statusCode(422);
        form(file, "f.jpg")
                .multiPart("credit", "A")
                .multiPart("credit", "B")
                .post(IMAGES)
                .then()
                .statusCode(422);

        form(file, "f.jpg").post(IMAGES).then().statusCode(201);
    }

    @Test
    void whatIsNoPictureIsNoneWhateverItsNameSays() {
        form("<?php echo 1;".getBytes(StandardCharsets.UTF_8), "ferry.jpg")
                .post(IMAGES)
                .then()
                .statusCode(422)
                .body("detail", containsString("no JPEG"));
    }
}
