package org.copydesk.access.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenTest {
    @Inject
    AccessTokenRepository tokens;

    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/desk/articles", "/v1/desk/articles/x", "/v1/desk/tags", "/v1/desk/bylines/x"})
    void theDeskIsClosedWithoutAToken(String path) {
        reader.get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"copydesk\""))
                .body("code", equalTo("token-missing"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void aStrangerLearnsNothingOfTheRequestsForm() {
        given().contentType("application/json")
                .body("{not json")
                .post("/v1/desk/articles")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body(Map.of("headline", ""))
                .post("/v1/desk/articles")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer test-admin-not", "bearer cdk_AAAA", "Bearer TEST-ADMIN"})
    void aWrongTokenIsRefused(String header) {
        given().header("Authorization", header)
                .get("/v1/desk/articles")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"copydesk\", error=\"invalid_token\""))
                .body("code", equalTo("token-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dGVzdC1hZG1pbjo=", "test-admin", "Bearer", ""})
    void whatIsNoBearerTokenIsNone(String header) {
        given().header("Authorization", header).get("/v1/desk/articles").then().statusCode(401);
    }

    @Test
    void theSchemesNameMayBeInAnyCase() {
        given().header("Authorization", "BEARER test-admin")
                .get("/v1/desk/articles")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenIsNotTakenFromTheAddress() {
        reader.get("/v1/desk/articles?access_token=test-admin").then().statusCode(401);
    }

    @Test
    void noSecretIsStored() {
        List<AccessToken> stored = QuarkusTransaction.requiringNew().call(() -> tokens.listAll());

        assertThat(stored).isNotEmpty().allSatisfy(token -> assertThat(token.secretHash())
                .matches("[0-9a-f]{64}")
                .doesNotContain(Desk.TOKEN));
    }

    @Test
    void aTraceIdOfTheCallersOwnComesBack() {
        Response refused = given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/desk/articles");

        refused.then().body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
        desk.get("/v1/desk/articles/x").then().body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
