package org.copydesk.partner;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.push.webhook.Subscriber;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetentionTest.KeepsNextToNothing.class)
class RetentionTest {
    /** A newsroom where every change is too old as soon as it is read. */
    public static class KeepsNextToNothing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("copydesk.partner.retention", "1ms", "test.database.name", "retention");
        }
    }

    @Test
    void aCursorThatIsPastWhatIsKeptLeadsToASnapshot() {
        new Newsroom().publishes(aStory());
        Licensed partner = Licensed.to(Map.of("all", List.of()));

        partner.get("/v1/changes")
                .then()
                .statusCode(410)
                .header("Link", containsString("/v1/changes/snapshot>; rel="))
                .body("code", equalTo("cursor-too-old"));
        partner.get("/v1/changes/stream").then().statusCode(410);
        String first = partner.get("/v1/changes/snapshot")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
        partner.request()
                .queryParam("cursor", new JsonPath(first).getString("cursor"))
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("data", empty());
    }

    @Test
    void aWebhookThatIsPastWhatIsKeptSaysSo() {
        Subscriber partner = Subscriber.ofOneTag();
        Response webhook = partner.subscribes(URI.create("http://127.0.0.1:9/in"));
        new Newsroom().publishes(aStory().tagged(partner.tag()));

        eventually(() -> partner.reads(webhook).then().body("state", equalTo("outdated")));
        partner.patches(webhook, Map.of("paused", false))
                .then()
                .statusCode(409)
                .body("detail", containsString("/v1/changes/snapshot"));
        partner.posts(webhook, "/replay", Map.of("from", "1")).then().statusCode(409);
    }
}
