package org.copydesk.access;

import static io.restassured.RestAssured.given;
import static org.copydesk.access.Administration.TOKENS;
import static org.copydesk.access.Administration.holder;
import static org.copydesk.access.Administration.newName;
import static org.copydesk.access.Administration.token;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People of the newsroom sign on at a real Keycloak. */
@QuarkusTest
@TestProfile(KeycloakTest.Newsroom.class)
@Tag("keycloak")
class KeycloakTest {
    private static final String DESK = "/v1/desk/articles";
    private static final String TAGS = "/v1/desk/tags";

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String server;

    /** A newsroom whose people are in Keycloak. */
    public static class Newsroom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.token.audience", "copydesk",
                    "copydesk.access.oidc.roles.reporter", "reporters",
                    "copydesk.access.oidc.roles.editor", "editors",
                    "copydesk.access.oidc.roles.admin", "newsroom-systems");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Keycloak.class));
        }
    }

    private String signsOn(String user, String application) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", application)
                .formParam("username", user)
                .formParam("password", user + "-password")
                .post(server + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String signsOn(String user) {
        return signsOn(user, "copydesk-frontend");
    }

    @Test
    void aReporterWritesAndDoesNotKeepTags() {
        String anna = signsOn("anna");
        holder(anna).get(DESK).then().statusCode(200);
        holder(anna).body("{}").post(TAGS).then().statusCode(403);
        holder(anna).get(TOKENS).then().statusCode(403);
    }

    @Test
    void anEditorKeepsTagsAndDoesNotAdminister() {
        String ben = signsOn("ben");
        holder(ben).body("{}").post(TAGS).then().statusCode(422);
        holder(ben).get(TOKENS).then().statusCode(403);
    }

    @Test
    void anAdministratorIsKnownByTheUserName() {
        holder(signsOn("chris"))
                .body(token(newName(), Role.REPORTER))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("oidc:chris"));
    }

    @Test
    void whoeverHasNoMappedRoleMayDoNothing() {
        String dana = signsOn("dana");
        for (String door : List.of(DESK, TAGS, TOKENS)) {
            holder(dana).get(door).then().statusCode(403);
        }
    }

    @Test
    void aTokenForAnotherApplicationIsWrong() {
        holder(signsOn("chris", "canteen")).get(DESK).then().statusCode(401);
    }

    @Test
    void copydesksOwnTokensGoOn() {
        holder("test-admin").get(TOKENS).then().statusCode(200);
        holder("cdk_wrong").get(TOKENS).then().statusCode(401);
    }
}
