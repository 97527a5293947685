package org.copydesk.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractRouteTest {
    @ParameterizedTest
    @CsvSource({
        "/openapi, */*, application/yaml",
        "/openapi, application/yaml, application/yaml",
        "/openapi, application/json, application/json",
        "/openapi, 'application/json, */*', application/json",
        "/openapi, 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/plain",
        "/openapi?format=json, */*, application/json",
        "/openapi?format=JSON, text/html, application/json",
        "/openapi.json, text/html, application/json",
        "/openapi.yaml, */*, application/yaml",
        "/openapi.yaml, text/html, text/plain",
        "/openapi, image/png, application/yaml"
    })
    void theContractComesAsItIsAskedForAndInABrowserAsText(String path, String accept, String mediaType) {
        given().header("Accept", accept)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("Content-Disposition", equalTo(null));
    }

    @Test
    void itIsTaggedAndRevalidated() {
        Response first = given().get("/openapi");

        first.then().header("ETag", matchesPattern("\"[A-Za-z0-9_-]{8,}-gzip\""));
        given().header("If-None-Match", first.header("ETag"))
                .get("/openapi")
                .then()
                .statusCode(304)
                .body(emptyString());
        given().header("If-None-Match", first.header("ETag"))
                .header("Accept", "application/json")
                .get("/openapi")
                .then()
                .statusCode(200);
        given().head("/openapi").then().statusCode(200).header("ETag", first.header("ETag"));
    }

    @Test
    void itCanOnlyBeRead() {
        given().delete("/openapi")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS");
        given().options("/openapi").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().header("Accept", "*/*;q=0").get("/openapi").then().statusCode(406);
    }
}
