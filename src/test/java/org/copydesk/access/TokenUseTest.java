package org.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.access.Administration.TOKENS;
import static org.copydesk.access.Administration.admin;
import static org.copydesk.access.Administration.callingFrom;
import static org.copydesk.access.Administration.issue;
import static org.copydesk.access.Administration.newName;
import static org.copydesk.access.Administration.ownAddress;
import static org.copydesk.access.Administration.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenUseTest {
    private static final String DESK = "/v1/desk/articles";

    @Inject
    MovableClock clock;

    @Inject
    AccessConfig config;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aTokenForSomeAddressesWorksFromThereOnly() {
        Map<String, Object> request = token(newName(), Role.REPORTER);
        request.put("addressRanges", List.of("192.0.2.77/24", "2001:DB8:1::/48", "198.51.100.7"));
        var made = issue(request);
        admin().get(TOKENS + "/" + made.getString("id"))
                .then()
                .body("addressRanges", equalTo(List.of("192.0.2.0/24", "2001:db8:1::/48", "198.51.100.7")));

        String secret = made.getString("secret");
        for (String inside : List.of("192.0.2.1", "2001:db8:1:ffff::1", "198.51.100.7", "::ffff:192.0.2.9")) {
            callingFrom(inside, secret).get(DESK).then().statusCode(200);
        }
        for (String outside : List.of("192.0.3.1", "2001:db8:2::1", "198.51.100.8", "unknown")) {
            callingFrom(outside, secret).get(DESK).then().statusCode(401);
        }
        Administration.holder(secret).get(DESK).then().statusCode(401);
    }

    @Test
    void whatIsNoRangeIsRefusedByItsPlace() {
        for (String wrong : List.of("10.0.0", "10.0.0.0/33", "10.*.*.*", "10.0.0.1-5", "example.org", "fe80::1%eth0")) {
            Map<String, Object> request = token(newName(), Role.REPORTER);
            request.put("addressRanges", List.of("10.0.0.0/8", wrong));
            admin().body(request)
                    .post(TOKENS)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", matchesPattern("/addressRanges/1"));
        }
    }

    @Test
    void whoeverFailsTooOftenHasToWait() {
        clock.stop();
        String address = ownAddress();
        String familiar = issue(Role.REPORTER).getString("secret");
        String unfamiliar = issue(Role.REPORTER).getString("secret");
        callingFrom(address, familiar).get(DESK).then().statusCode(200);

        for (int i = 0; i < config.failuresPerMinute(); i++) {
            callingFrom(address, "cdk_guess" + i).get(DESK).then().statusCode(401);
        }
        callingFrom(address, "cdk_another")
                .get(DESK)
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("code", equalTo("too-many-requests"));
        callingFrom(address, unfamiliar).get(DESK).then().statusCode(429);
        callingFrom(address, familiar).get(DESK).then().statusCode(200);
        callingFrom(ownAddress(), unfamiliar).get(DESK).then().statusCode(200);

        clock.advance(Duration.ofMinutes(1));
        callingFrom(address, unfamiliar).get(DESK).then().statusCode(200);
        callingFrom(address, "cdk_another").get(DESK).then().statusCode(401);
    }

    @Test
    void guessesAtTheSameMomentDoNotGetRoundTheLimit() {
        clock.stop();
        String address = ownAddress();

        List<Integer> answers = AtOnce.run(
                config.failuresPerMinute() + 100,
                i -> callingFrom(address, "cdk_at_once" + i / 2).get(DESK).statusCode());

        assertThat(answers).filteredOn(status -> status == 401).hasSize(config.failuresPerMinute());
        assertThat(answers).filteredOn(status -> status == 429).hasSize(100);
    }

    @Test
    void aGoodTokenIsNotRefusedHoweverManyRequestsBringItAtOnce() {
        clock.stop();
        String address = ownAddress();
        String secret = issue(Role.REPORTER).getString("secret");

        List<Integer> answers = AtOnce.run(
                config.failuresPerMinute() + 100,
                i -> callingFrom(address, secret).get(DESK).statusCode());

        assertThat(answers).containsOnly(200);
    }
}
