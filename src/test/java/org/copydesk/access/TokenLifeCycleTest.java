package org.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.access.Administration.TOKENS;
import static org.copydesk.access.Administration.admin;
import static org.copydesk.access.Administration.holder;
import static org.copydesk.access.Administration.issue;
import static org.copydesk.access.Administration.newName;
import static org.copydesk.access.Administration.token;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenLifeCycleTest {
    private static final String DESK = "/v1/desk/articles";

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aNewTokenShowsItsSecretOnceAndLetsItsHolderIn() {
        String name = newName();
        Response made = admin().body(token(name, Role.REPORTER)).post(TOKENS);
        made.then()
                .statusCode(201)
                .header("Location", endsWith(TOKENS + "/" + made.path("id")))
                .header("Cache-Control", "no-store")
                .body("name", equalTo(name))
                .body("role", equalTo("reporter"))
                .body("createdBy", equalTo("first admin"))
                .body("createdAt", notNullValue())
                .body("expiresAt", nullValue())
                .body("addressRanges", nullValue())
                .body("lastUsedAt", nullValue())
                .body("revokedAt", nullValue())
                .body("secret", startsWith("cdk_"));
        String secret = made.path("secret");

        holder(secret).get(DESK).then().statusCode(200);
        admin().get(TOKENS + "/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("keySet()", not(hasItem("secret")))
                .body(not(containsString(secret)))
                .body(not(containsString(Secrets.hash(secret))));
    }

    @Test
    void theListHasEveryTokenAndNoSecret() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            issued.add(issue(Role.EDITOR).getString("id"));
        }
        Set<String> listed = new HashSet<>();
        Set<String> names = new HashSet<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? admin().get(TOKENS + "?limit=2")
                    : admin().get(TOKENS + "?limit=2&cursor={c}", cursor);
            page.then().statusCode(200).body(not(containsString("cdk_"))).body(not(containsString("ecret")));
            listed.addAll(page.path("data.id"));
            names.addAll(page.path("data.name"));
            cursor = page.path("page.next");
        } while (cursor != null);

        assertThat(listed).containsAll(issued);
        assertThat(names).contains("first admin");
    }

    @Test
    void aRevokedTokenIsWorthlessAtOnceAndGivesItsNameFree() {
        String name = newName();
        JsonPath first = issue(token(name, Role.REPORTER));
        holder(first.getString("secret")).get(DESK).then().statusCode(200);

        admin().delete(TOKENS + "/" + first.getString("id")).then().statusCode(204);

        holder(first.getString("secret"))
                .get(DESK)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("code", equalTo("token-invalid"));
        admin().get(TOKENS + "/" + first.getString("id")).then().statusCode(200).body("revokedAt", notNullValue());
        admin().delete(TOKENS + "/" + first.getString("id")).then().statusCode(204);
        holder(issue(token(name, Role.REPORTER)).getString("secret"))
                .get(DESK)
                .then()
                .statusCode(200);
    }

    @Test
    void twoTokensNeverHaveOneName() {
        String name = newName();
        issue(token(name, Role.REPORTER));
        for (String same : List.of(name, name.toUpperCase(Locale.ROOT), "  " + name + " ")) {
            admin().body(token(same, Role.ADMIN))
                    .post(TOKENS)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("not-unique"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"copydesk", "First admin", "oidc:anna", "OIDC-sub:42"})
    void namesThatMeanSomebodyElseAreRefused(String name) {
        admin().body(token(name, Role.REPORTER))
                .post(TOKENS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("reserved"));
    }

    @Test
    void aTokenEndsWhenItExpires() {
        Map<String, Object> request = token(newName(), Role.REPORTER);
        request.put("expiresAt", clock.instant().plus(Duration.ofHours(1)).toString());
        String secret = issue(request).getString("secret");
        holder(secret).get(DESK).then().statusCode(200);

        clock.advance(Duration.ofMinutes(59));
        holder(secret).get(DESK).then().statusCode(200);

        clock.advance(Duration.ofMinutes(1));
        holder(secret).get(DESK).then().statusCode(401).body("code", equalTo("token-invalid"));
    }

    @Test
    void aTokenCannotBeBornExpired() {
        Map<String, Object> request = token(newName(), Role.REPORTER);
        request.put("expiresAt", clock.instant().minusSeconds(1).toString());
        admin().body(request).post(TOKENS).then().statusCode(422).body("errors[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void theLastUseIsKeptToTheMinute() {
        JsonPath token = issue(Role.REPORTER);
        holder(token.getString("secret")).get(DESK).then().statusCode(200);
        eventually(() -> assertThat(lastUse(token)).isNotNull());
        Instant first = lastUse(token);

        clock.advance(Duration.ofSeconds(30));
        holder(token.getString("secret")).get(DESK).then().statusCode(200);
        clock.advance(Duration.ofSeconds(31));
        holder(token.getString("secret")).get(DESK).then().statusCode(200);

        eventually(() -> assertThat(lastUse(token)).isAfterOrEqualTo(first.plusSeconds(61)));
    }

    private static Instant lastUse(JsonPath token) {
        String time = admin().get(TOKENS + "/" + token.getString("id")).path("lastUsedAt");
        return time == null ? null : Instant.parse(time);
    }

    @Test
    void whatIsNoTokenIsNotFound() {
        for (String id : List.of("nonsense", "0199d2a4-0000-7000-8000-000000000000")) {
            admin().get(TOKENS + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
            admin().delete(TOKENS + "/" + id).then().statusCode(404);
        }
    }

    @Test
    void aRequestThatMakesNoSenseIsRefusedWithEveryPlace() {
        admin().body("{\"name\": \" \", \"addressRanges\": []}")
                .post(TOKENS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasSize(3));
        admin().body("{\"name\": \"x\", \"role\": \"owner\"}")
                .post(TOKENS)
                .then()
                .statusCode(422)
                .body("detail", equalTo("role must be one of reporter, editor, admin."));
    }
}
