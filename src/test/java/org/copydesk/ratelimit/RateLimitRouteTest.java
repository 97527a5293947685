package org.copydesk.ratelimit;

import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("anywhere")
@QuarkusTest
@TestProfile(RateLimitRouteTest.Limited.class)
class RateLimitRouteTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Reader reader = new Reader();

    public static class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "copydesk.delivery.rate-limit.per-address", "3",
                    "copydesk.delivery.rate-limit.per-token", "5",
                    "copydesk.delivery.rate-limit.period", "1h");
        }
    }

    private static String newAddress() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }

    private RequestSpecification from(String address) {
        return reader.request().header("X-Forwarded-For", address);
    }

    private void usesUp(String address) {
        for (int i = 0; i < 3; i++) {
            from(address).get("/v1/articles").then().statusCode(200);
        }
    }

    @Test
    void answersSayWhatIsLeft() {
        String here = newAddress();

        from(here)
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"address\";q=3;w=3600"))
                .header("RateLimit", startsWith("\"address\";r=2;t="));
        from(here).head("/v1/tags").then().header("RateLimit", startsWith("\"address\";r=1;t="));
        from(here)
                .get("/v1/articles/unheard-of")
                .then()
                .statusCode(404)
                .header("RateLimit", startsWith("\"address\";r=0;t="));
    }

    @Test
    void whoHasNothingLeftIsToldWhenToComeBack() {
        String here = newAddress();
        usesUp(here);

        Response refused =
                from(here).header("Origin", "https://frontend.example").get("/v1/bylines");

        String wait = refused.header("Retry-After");
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit", equalTo("\"address\";r=0;t=" + wait))
                .header("Cache-Control", equalTo("no-store"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Expose-Headers", containsString("RateLimit-Policy"))
                .body("code", equalTo("too-many-requests"))
                .body("detail", containsString("Your address"));
        from(newAddress()).get("/v1/bylines").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/tags",
                "/v1/bylines",
                "/v1/captions",
                "/v1/search",
                "/feeds/rss",
                "/sitemaps/x"
            })
    void everyAddressOfTheEditionIsCounted(String path) {
        String here = newAddress();
        usesUp(here);

        from(here).get(path).then().statusCode(429);
        from(here).head(path).then().statusCode(429).body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/v1/articlesx", "/q/health/live"})
    void nothingElseIs(String path) {
        String here = newAddress();
        usesUp(here);

        from(here)
                .get(path)
                .then()
                .statusCode(equalTo(reader.get(path).statusCode()))
                .header("RateLimit", nullValue());
    }

    @Test
    void theDeskWorksOnAndPreflightsAreFree() {
        String here = newAddress();
        usesUp(here);

        new Desk()
                .request()
                .header("X-Forwarded-For", here)
                .get("/v1/desk/articles")
                .then()
                .statusCode(200);
        from(here)
                .header("Origin", "https://frontend.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/articles")
                .then()
                .statusCode(204);
    }

    @Test
    void aTokenHasANumberOfItsOwnWhereverItIsUsed() {
        String secret = newToken();
        recognised(newAddress(), secret);
        String here = newAddress();
        usesUp(here);

        recognised(here, secret);
        Response answer = from(here).auth().oauth2(secret).get("/v1/articles");
        while (answer.statusCode() == 200) {
            answer.then().header("RateLimit-Policy", equalTo("\"token\";q=5;w=3600"));
            answer = from(here).auth().oauth2(secret).get("/v1/articles");
        }

        answer.then().statusCode(429).body("detail", containsString("Your token"));
        from(newAddress()).get("/v1/articles").then().statusCode(200);
    }

    private static String newToken() {
        Response made = new Desk().post("/v1/admin/tokens", Map.of("name", Unique.slug("partner"), "role", "reporter"));
        return made.then().statusCode(201).extract().path("secret");
    }

    /** Shows a token until it counts; before that, its requests count for the address. */
    private void recognised(String address, String secret) {
        eventually(() -> from(address)
                .auth()
                .oauth2(secret)
                .get("/v1/articles")
                .then()
                .header("RateLimit-Policy", startsWith("\"token\"")));
    }

    @Test
    void aMadeUpTokenCountsForItsAddress() {
        String here = newAddress();
        for (int i = 0; i < 3; i++) {
            from(here)
                    .auth()
                    .oauth2("cdk_made-up-" + i)
                    .get("/v1/articles")
                    .then()
                    .statusCode(200);
        }

        from(here).auth().oauth2("cdk_made-up-3").get("/v1/articles").then().statusCode(429);
        from(here).auth().oauth2("made-up").get("/v1/articles").then().statusCode(429);
        from(here).get("/v1/articles").then().statusCode(429);
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        usesUp("2001:db8:0:" + ADDRESSES.incrementAndGet() + "::1");

        from("2001:db8:0:" + ADDRESSES.get() + ":ffff::2")
                .get("/v1/articles")
                .then()
                .statusCode(429);
        from("2001:db8:1::1").get("/v1/articles").then().statusCode(200);
    }
}
