package org.copydesk.database;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@QuarkusTest
@TestProfile(DiskReserveTest.OnSmallDisk.class)
@DisabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "PostgreSQL has its own")
class DiskReserveTest {
    /** More room is wanted than any disk has. */
    public static class OnSmallDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Path file = Path.of(System.getProperty("build.folder", "target"), "small-" + System.nanoTime(), "copydesk")
                    .toAbsolutePath();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
                    "copydesk.database.reserve",
                    "1E");
        }
    }

    @Test
    void nothingIsStoredBeforeTheLastRoomIsTaken() {
        given().auth()
                .oauth2("test-admin")
                .contentType(ContentType.JSON)
                .body(aStory().request())
                .post("/v1/desk/articles")
                .then()
                .statusCode(507)
                .body("code", equalTo("insufficient-storage"));

        get("/v1/articles?limit=3").then().statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'database' }.data.problem",
                        startsWith("The disk of the database is full."));
    }
}
