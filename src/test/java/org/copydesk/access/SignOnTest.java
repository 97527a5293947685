package org.copydesk.access;

import static org.copydesk.access.Administration.TOKENS;
import static org.copydesk.access.Administration.callingFrom;
import static org.copydesk.access.Administration.holder;
import static org.copydesk.access.Administration.issue;
import static org.copydesk.access.Administration.newName;
import static org.copydesk.access.Administration.ownAddress;
import static org.copydesk.access.Administration.token;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The newsroom has a sign-on server, whose tokens work beside Copydesk's own. */
@Tag("anywhere")
@QuarkusTest
@TestProfile(SignOnTest.Server.class)
class SignOnTest {
    private static final String DESK = "/v1/desk/articles";
    private static final String TAGS = "/v1/desk/tags";

    @Inject
    MovableClock clock;

    @Inject
    AccessConfig config;

    /** A server that calls its editors otherwise than Copydesk does. */
    public static class Server implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus",
                    "copydesk.access.oidc.roles.editor", "newsroom-editors,night desk");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OidcWiremockTestResource.class));
        }
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static JwtClaimsBuilder user(String... groups) {
        return Jwt.issuer("https://server.example.com").subject("s-42").groups(Set.of(groups));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }

    @Test
    void theServersRolesAreMappedByTheirNames() {
        String reporter = signed(user("copydesk-reporter", "everybody"));
        holder(reporter).get(DESK).then().statusCode(200);
        holder(reporter).body("{}").post(TAGS).then().statusCode(403);

        for (String name : List.of("newsroom-editors", "night desk")) {
            String editor = signed(user(name));
            holder(editor).get(DESK).then().statusCode(200);
            holder(editor).body("{}").post(TAGS).then().statusCode(422);
            holder(editor).get(TOKENS).then().statusCode(403);
        }
    }

    @Test
    void whoeverHasNoMappedRoleMayDoNothing() {
        for (String stranger : List.of(signed(user()), signed(user("admin", "reporter", "copydesk-editor")))) {
            for (String door : List.of(DESK, TAGS, TOKENS)) {
                holder(stranger).get(door).then().statusCode(403).body("code", equalTo("not-allowed"));
            }
        }
    }

    @Test
    void aUserIsCalledByTheUserNameOrElseTheSubject() {
        String named = signed(user("copydesk-admin").preferredUserName("anna"));
        holder(named)
                .body(token(newName(), Role.REPORTER))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("oidc:anna"));
        String unnamed = signed(user("copydesk-admin"));
        holder(unnamed)
                .body(token(newName(), Role.REPORTER))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("oidc-sub:s-42"));
    }

    @Test
    void copydesksOwnTokensGoOn() {
        holder("test-admin").get(TOKENS).then().statusCode(200);
        holder(issue(Role.REPORTER).getString("secret")).get(DESK).then().statusCode(200);
    }

    @Test
    void whatTheServerDoesNotVouchForIsWrong() {
        String good = signed(user("copydesk-admin"));
        Instant past = Instant.now().minus(Duration.ofHours(1));
        List<String> wrong = List.of(
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                signed(user("copydesk-admin").expiresAt(past)),
                signed(user("copydesk-admin").issuer("https://other.example.com")),
                signed(user("copydesk-admin").preferredUserName("x".repeat(300))),
                signed(user("copydesk-admin").preferredUserName("anna\u202E")),
                "eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiY29weWRlc2stYWRtaW4iXX0.",
                "an-opaque-token");
        for (String secret : wrong) {
            holder(secret).get(TOKENS).then().statusCode(401).body("code", equalTo("token-invalid"));
        }
    }

    @Test
    void failuresCountWhateverKindOfTokenFails() {
        clock.stop();
        String address = ownAddress();
        for (int i = 0; i < config.failuresPerMinute(); i++) {
            String wrong = (i % 2 == 0 ? "cdk_" : "") + "guess" + i;
            callingFrom(address, wrong).get(DESK).then().statusCode(401);
        }
        callingFrom(address, signed(user("copydesk-reporter"))).get(DESK).then().statusCode(429);
    }
}
