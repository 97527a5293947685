package org.copydesk.delivery;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
@QuarkusTest
@TestProfile(ClosedDoorTest.NotPublic.class)
class ClosedDoorTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final Desk desk = new Desk();

    public static class NotPublic implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("copydesk.delivery.public", "false");
        }
    }

    @Test
    void strangersReadNothing() {
        Story story = newsroom.publishes(aStory().captioned("A flag", "Kim"));

        for (String path : new String[] {
            "/v1/articles",
            "/v1/articles/" + story.id(),
            "/v1/articles/" + story.slug(),
            "/v1/articles/unheard-of",
            "/v1/tags",
            "/v1/tags/x",
            "/v1/bylines",
            "/v1/bylines/x",
            "/v1/captions",
            "/v1/captions/" + story.captionId(0)
        }) {
            reader.get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("code", equalTo("token-missing"));
        }
    }

    @Test
    void aWrongTokenOpensNothing() {
        reader.request()
                .auth()
                .oauth2("cdk_wrong")
                .get("/v1/articles")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-invalid"));
    }

    @Test
    void aTokenOpensTheDoorAndNoSharedCacheKeepsTheAnswer() {
        desk.get("/v1/articles").then().statusCode(200).header("Cache-Control", containsString("private"));
    }
}
