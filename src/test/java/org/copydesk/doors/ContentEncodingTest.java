package org.copydesk.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copydesk.newsroom.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body may come in gzip wherever there is one, and in no other coding. */
@QuarkusTest
class ContentEncodingTest {
    private static final String DRAFT = "{\"headline\": \"Crane for sale\"}";

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RawHttp.Request form(byte[] form) {
        return RawHttp.Request.of(
                "POST",
                "/v1/websub",
                List.of("Content-Type: application/x-www-form-urlencoded", "Content-Encoding: gzip"),
                zipped(form));
    }

    private static RequestSpecification desk() {
        EncoderConfig asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(asItIs))
                .auth()
                .oauth2(Desk.TOKEN);
    }

    private static Response starts(String coding, byte[] body) {
        return desk().header("Content-Encoding", coding)
                .contentType("application/json")
                .body(body)
                .post("/v1/desk/articles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "gzip, identity"})
    void aDraftMayComeInGzip(String coding) {
        starts(coding, zipped(bytes(DRAFT))).then().statusCode(201).body("headline", equalTo("Crane for sale"));
    }

    @Test
    void soMayAPatchAndPastedCopyAndAForm() {
        Response draft = starts("identity", bytes(DRAFT));
        desk().header("Content-Encoding", "gzip")
                .header("If-Match", draft.header("ETag"))
                .contentType("application/merge-patch+json")
                .body(zipped(bytes("{\"headline\": \"Crane sold\"}")))
                .patch(draft.header("Location"))
                .then()
                .statusCode(200)
                .body("headline", equalTo("Crane sold"));
        desk().header("Content-Encoding", "gzip")
                .contentType("text/plain")
                .body(zipped(bytes("Crane sold\n\nThe crane at the old quay was sold on Tuesday.\n")))
                .post("/v1/desk/wire")
                .then()
                .statusCode(201);
        RawHttp.Answer form = RawHttp.send(form(bytes("hub.mode=wait")));
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.body()).contains("hub.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "br, gzip", "nonsense"})
    void anotherCodingIsRefusedWithTheOneThatIsTaken(String coding) {
        starts(coding, bytes(DRAFT))
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .header("Accept-Encoding", "gzip")
                .body("code", equalTo("unsupported-media-type"));
        desk().header("Content-Encoding", coding)
                .contentType("application/x-ndjson")
                .body(bytes("{}"))
                .post("/v1/admin/import")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "gzip");
    }

    @Test
    void whatIsNotInGzipIsRefused() {
        byte[] whole = zipped(bytes(DRAFT));
        for (byte[] broken : new byte[][] {bytes(DRAFT), Arrays.copyOf(whole, whole.length / 2)}) {
            starts("gzip", broken).then().statusCode(400).body("code", equalTo("malformed"));
        }
    }

    @Test
    void aBodyThatIsTooLargeOnceDecodedIsRefused() {
        starts("gzip", zipped(new byte[7_000_000])).then().statusCode(413).body("code", equalTo("too-large"));
        assertThat(RawHttp.send(form(new byte[70_000])).status()).isEqualTo(413);
    }

    @Test
    void whoPatchesIsToldInWhat() {
        String path = starts("identity", bytes(DRAFT)).header("Location");

        desk().options(path).then().header("Accept-Patch", "application/merge-patch+json");
        desk().contentType("text/plain")
                .body("Crane")
                .patch(path)
                .then()
                .statusCode(415)
                .header("Accept-Patch", "application/merge-patch+json");
        desk().options("/v1/articles").then().header("Accept-Patch", equalTo(null));
    }
}
