package org.copydesk.database;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.engine.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@QuarkusTest
@TestProfile(TroubledDiskTest.OnTroubledDisk.class)
@DisabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "H2's disk is Java's")
class TroubledDiskTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Newsroom newsroom = new Newsroom();

    /** A database in a file, on a disk that gets into trouble. */
    public static class OnTroubledDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            TroubledDisk.plugIn();
            Path file = Path.of(
                            System.getProperty("build.folder", "target"), "troubled-" + System.nanoTime(), "copydesk")
                    .toAbsolutePath();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:" + TroubledDisk.SCHEME + ":" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
                    "copydesk.database.patience",
                    "5s",
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "2s");
        }
    }

    @AfterEach
    void allIsWellAgain() {
        TroubledDisk.makeRoom();
        TroubledDisk.goOn();
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() ->
                        drafts().statusCode() == 201 && get("/q/health/ready").statusCode() == 200);
    }

    private static Response drafts() {
        return given().auth()
                .oauth2("test-admin")
                .contentType(ContentType.JSON)
                .body(aStory().request())
                .post("/v1/desk/articles");
    }

    @Test
    void aFullDiskIsToldAsSuchAndReadsGoOn() {
        Story story = newsroom.publishes(aStory());
        get("/v1/articles/{id}", story.id()).then().statusCode(200);
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = new Lines(logged);
        Logger.getLogger("org.copydesk").addHandler(log);
        try {
            TroubledDisk.fill();
            for (int i = 0; i < 20; i++) {
                drafts().then()
                        .statusCode(507)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("code", equalTo("insufficient-storage"));
                get("/v1/articles/{id}", story.id()).then().statusCode(200);
            }
        } finally {
            Logger.getLogger("org.copydesk").removeHandler(log);
        }

        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'database' }.data.problem",
                        startsWith("The disk of the database is full."));
        assertThat(logged).hasSize(1).first().asString().startsWith("The disk of the database is full.");
    }

    @Test
    void aHangingDiskKeepsNobodyWaiting() {
        Story story = newsroom.publishes(aStory());
        get("/v1/articles/{id}", story.id()).then().statusCode(200);

        TroubledDisk.hang();
        var stuck = CompletableFuture.supplyAsync(TroubledDiskTest::drafts);
        await().atMost(SOON).until(() -> get("/q/health/ready").statusCode() == 503);

        get("/v1/articles?publishedBefore=2001-01-01T00:00:00Z")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(200)
                .header("Cache-Status", "copydesk; hit; detail=stale");
        assertThat(stuck).isNotDone();

        TroubledDisk.goOn();
        assertThat(stuck.join().statusCode()).isIn(201, 503);
    }

    /** As a session of a database that was closed does when it ends after the next one was opened. */
    @Test
    void aDatabaseThatH2ForgetsIsOpenedAgain() throws Exception {
        Story story = newsroom.publishes(aStory());
        Method close = Engine.class.getDeclaredMethod("close", String.class);
        close.setAccessible(true);

        close.invoke(null, databaseName());

        await().atMost(SOON).until(TroubledDiskTest::givesNewConnections);
        await().atMost(SOON).until(() -> drafts().statusCode() == 201);
        get("/v1/articles/{id}", story.id()).then().statusCode(200);
    }

    private static String databaseName() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("select database_path()")) {
            path.next();
            return path.getString(1);
        }
    }

    private static boolean givesNewConnections() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(0);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }

    /** What is logged at WARN or above. */
    private static final class Lines extends Handler {
        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                lines.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
