package org.copydesk.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests that can't be answered are refused as HTTP has it, and with a problem. */
@QuarkusTest
class RefusalsTest {
    private static final int SEVEN_MEGABYTES = 7 * 1024 * 1024;

    private static RequestSpecification client() {
        return given().filter(new ChecksContract());
    }

    private static RequestSpecification staff() {
        return client().header("Authorization", "Bearer test-admin");
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }

    @Test
    void anUnknownAddressIsNotFound() {
        isProblem(client().get("/v1/nothing").then(), 404, "not-found");
    }

    @Test
    void aMethodThatAnAddressDoesNotHaveIsRefusedWithThoseItHas() {
        isProblem(client().delete("/v1/articles").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        isProblem(staff().delete("/v1/desk/tags").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void optionsNamesTheMethodsOfThatAddressAlone() {
        client().options("/v1/desk/tags").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
        client().options("/v1/desk/tags/any").then().header("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
        client().options("/v1/admin/recalls/1").then().header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void headIsAnsweredAsGetWithoutTheBody() {
        String etag = client().get("/v1/tags").then().extract().header("ETag");

        client().head("/v1/tags").then().statusCode(200).header("ETag", etag).body(emptyString());
        client().head("/v1/tags/none").then().statusCode(404).body(emptyString());
    }

    @Test
    void aFormThatIsNotOfferedIsNotAcceptable() {
        isProblem(client().accept("text/html").get("/v1/articles").then(), 406, "not-acceptable");
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        isProblem(
                staff().contentType("text/html")
                        .body("<p>")
                        .post("/v1/desk/tags")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void brokenJsonIsMalformed() {
        isProblem(
                staff().contentType("application/json")
                        .body("{\"label\"")
                        .post("/v1/desk/tags")
                        .then(),
                400,
                "malformed");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() {
        isProblem(
                staff().contentType("application/json")
                        .body(new byte[SEVEN_MEGABYTES])
                        .post("/v1/desk/tags")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsNotReadToItsEnd() {
        byte[] json = ("{\"label\": \"x\"" + " ".repeat(SEVEN_MEGABYTES) + "}").getBytes(StandardCharsets.UTF_8);

        isProblem(
                staff().contentType("application/json")
                        .body(new ByteArrayInputStream(json))
                        .post("/v1/desk/tags")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        given().get("/v1/articles?cursor=" + "a".repeat(9000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("code", equalTo("address-too-long"));
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        given().header("X-Long", "a".repeat(17_000))
                .get("/v1/articles")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("headers-too-large"));
    }

    @Test
    void theElementOfAListIsNamedByItsPlace() {
        isProblem(
                        staff().contentType("application/json")
                                .body("{\"headline\": \"x\", \"tags\": [\" \"]}")
                                .post("/v1/desk/articles")
                                .then(),
                        422,
                        "invalid-content")
                .body("detail", equalTo("tags[0] must not be blank."))
                .body("errors[0].pointer", equalTo("/tags/0"));
    }

    @Test
    void theBareAddressLeadsToTheDocumentation() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", containsString("/docs/"));
        given().get("/docs").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
