package org.copydesk.ops;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who look after the newsroom see of it. */
@QuarkusTest
class LookedAfterTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    /** The value of a series, named as it stands in the exposition, and 0 where it is not there yet. */
    private static double series(String name) {
        return lines().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static Stream<String> lines() {
        return get("/q/metrics").then().statusCode(200).extract().asString().lines();
    }

    @Test
    void aPublicationIsTimedFromTheStepToTheCommit() {
        String count = "copydesk_publication_seconds_count{by=\"step\",change=\"published\"}";
        double before = series(count);

        newsroom.publishes(aStory());

        assertThat(series(count)).isGreaterThan(before);
    }

    @Test
    void aScheduledStoryIsTimedFromItsTime() {
        String count = "copydesk_publication_seconds_count{by=\"schedule\",change=\"published\"}";
        double before = series(count);
        Instant at = clock.instant().plus(Duration.ofHours(1));
        Story story = newsroom.drafts(aStory());
        desk.takes("schedule", story, story.etag(), Map.of("publishAt", at.toString()))
                .then()
                .statusCode(200);

        clock.advance(Duration.ofHours(1).plusSeconds(1));

        eventually(() -> assertThat(series(count)).isGreaterThan(before));
    }

    @Test
    void readsAreCountedByHowTheyWereAnswered() {
        Story story = newsroom.publishes(aStory());
        double misses = series("copydesk_cache_reads_total{result=\"miss\"}");
        double hits = series("copydesk_cache_reads_total{result=\"hit\"}");
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);
        assertThat(series("copydesk_cache_reads_total{result=\"miss\"}")).isGreaterThan(misses);

        // An answer that the log overtakes while it is made is not kept; the next one is.
        eventually(() -> {
            reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);
            assertThat(series("copydesk_cache_reads_total{result=\"hit\"}")).isGreaterThan(hits);
        });
        assertThat(series("copydesk_cache_size_bytes")).isPositive();
        assertThat(lines()).anyMatch(line -> line.startsWith("copydesk_edition_age_seconds"));
    }

    @Test
    void everyPublicationMovesTheEditionOn() {
        newsroom.publishes(aStory());
        double before = series("copydesk_edition_position");
        newsroom.publishes(aStory());

        assertThat(series("copydesk_edition_position")).isGreaterThan(before);
    }

    @Test
    void requestsAreTimedByTheirOperationAndNotByTheirAddress() {
        Story story = newsroom.publishes(aStory());
        desk.get("/v1/desk/articles/{id}", story.id()).then().statusCode(200);
        reader.get("/v1/nowhere/{id}", story.id()).then().statusCode(404);
        reader.request().request("BREW", "/v1/articles").then().statusCode(405);

        List<String> requests = lines().filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();

        assertThat(requests)
                .anyMatch(line -> line.contains("uri=\"/v1/desk/articles/{id}\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.contains("uri=\"UNKNOWN\"") && line.contains("status=\"404\""))
                .noneMatch(line -> line.contains(story.id()))
                .noneMatch(line -> line.contains("BREW"));
    }

    @Test
    void thePoolOfConnectionsIsMeasured() {
        assertThat(lines().filter(line -> line.startsWith("agroal_active_count")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void aNewsroomThatRunsIsWell(String probe) {
        get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void healthSaysInWordsThatTheDatabaseIsAwayOrFull() {
        get("/q/health/ready").then().body("checks.name", hasItem("database"));

        HealthCheckResponse away = DatabaseReadiness.answer(true, false);
        HealthCheckResponse full = DatabaseReadiness.answer(false, true);

        assertThat(away.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(away.getData().orElseThrow().get("problem")).asString().startsWith("The database does not answer.");
        assertThat(full.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(full.getData().orElseThrow().get("problem"))
                .asString()
                .startsWith("The disk of the database is full.");
    }

    @Test
    void theLogHasTheTraceIdOfTheAnswer() {
        Response token = desk.post("/v1/admin/tokens", Map.of("name", Unique.slug("leaver"), "role", "reporter"));
        desk.request()
                .delete("/v1/admin/tokens/{id}", token.<String>path("id"))
                .then()
                .statusCode(204);
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new TraceIds(logged);
        Logger log = Logger.getLogger("org.copydesk.access.token.TokenHolders");
        log.addHandler(handler);
        try {
            Response refused = new Desk(token.path("secret")).get("/v1/desk/articles");

            refused.then().statusCode(401);
            assertThat(logged).containsExactly(refused.<String>path("traceId"));
        } finally {
            log.removeHandler(handler);
        }
    }

    /** Keeps the trace id of every record, as formatters find it. */
    private static final class TraceIds extends Handler {
        private final List<String> ids;

        TraceIds(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public void publish(LogRecord record) {
            ids.add(((ExtLogRecord) record).getMdc("traceId"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
