package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.database.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * PostgreSQL goes away under load and comes back. The outage is short; {@code -Dcopydesk.test.outage-seconds=60} makes it
 * longer.
 */
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "H2 is no server that stops")
@Isolated("It measures how soon things happen")
class DatabaseAwayIT {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("copydesk.test.outage-seconds", 4));
    private static final Duration NORMAL_AGAIN = Duration.ofSeconds(20);

    /** The patience of the watch, then that for a connection of the pool, and twice as much for a busy machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);

    private static final Duration QUICK = Duration.ofSeconds(1);

    @TempDir
    File folder;

    /** Something that happens to the server. */
    @FunctionalInterface
    private interface Event {
        void happen() throws IOException;
    }

    @Test
    void aStoppedDatabaseIsToldAtOnceAndAllIsWellWhenItReturns() throws Exception {
        try (PostgresServer server = PostgresServer.in(folder)) {
            outage(server, server::stop, server::startAgain);
        }
    }

    @Test
    void aHangingDatabaseIsToldSoonAndAllIsWellWhenItGoesOn() throws Exception {
        try (PostgresServer server = PostgresServer.in(folder)) {
            outage(server, server::hang, server::goOn);
        }
    }

    private void outage(PostgresServer server, Event away, Event back) throws Exception {
        server.postgres().provide("newsroom");
        Map<String, String> environment = new HashMap<>(NodeDesk.EMPTY);
        environment.putAll(server.postgres().environment("newsroom"));
        environment.put("COPYDESK_DATABASE_PATIENCE", "2s");
        try (RunningApplication application = RunningApplication.in(folder, environment)) {
            String id = NodeDesk.of(application).publishes(aStory()).path("id");
            // It is kept from now on, however soon the database is away.
            application.reader().get("/v1/articles/{id}", id).then().statusCode(200);
            List<RequestLoad.Answer> answers;
            try (RequestLoad load = RequestLoad.on(application, id)) {
                load.awaitStatus(200, Duration.ofMinutes(1));
                away.happen();
                load.awaitStatus(503, LONGEST_ANSWER);
                saysWhatIsWrong(application);
                stillShowsWhatItKeeps(application, id);
                load.goesOnFor(OUTAGE);
                back.happen();
                await().atMost(NORMAL_AGAIN).ignoreExceptions().until(() -> isNormal(application, id));
                load.goesOnFor(Duration.ofSeconds(1));
                answers = load.end();
            }
            assertThat(application.log()).doesNotContain("Request failed");
            everyAnswerWasClearAndQuick(answers);
            assertThat(isNormal(application, id)).isTrue();
        }
    }

    private static void saysWhatIsWrong(RunningApplication application) {
        application
                .reader()
                .get("/v1/articles?publishedBefore=2001-01-01T00:00:00Z")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5");
        application.reader().get("/openapi").then().statusCode(200);
    }

    private static void stillShowsWhatItKeeps(RunningApplication application, String id) {
        // Until the next look at the change log fails, what is kept is fresh.
        await().atMost(LONGEST_ANSWER).untilAsserted(() -> application
                .reader()
                .get("/v1/articles/{id}", id)
                .then()
                .statusCode(200)
                .header("Cache-Status", "copydesk; hit; detail=stale"));
        application
                .reader()
                .get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.status", equalTo("DOWN"));
    }

    /** What was not asked for before is read, and what is sent is stored. */
    private static boolean isNormal(RunningApplication application, String id) {
        return application.reader().get("/v1/articles/{id}?fields=headline", id).statusCode() == 200
                && NodeDesk.of(application).drafts().statusCode() == 201;
    }

    private static void everyAnswerWasClearAndQuick(List<RequestLoad.Answer> answers) {
        List<RequestLoad.Answer> refusals =
                answers.stream().filter(answer -> answer.status() == 503).toList();
        assertThat(answers).extracting(RequestLoad.Answer::failure).containsOnlyNulls();
        assertThat(answers.stream().map(RequestLoad.Answer::status).distinct()).containsOnly(200, 201, 503);
        assertThat(refusals).extracting(RequestLoad.Answer::retryAfter).doesNotContainNull();
        assertThat(answers).extracting(RequestLoad.Answer::took).allSatisfy(took -> assertThat(took)
                .isLessThan(LONGEST_ANSWER));
        assertThat(refusals.stream()
                        .filter(answer -> answer.took().compareTo(QUICK) > 0)
                        .count())
                .as("refusals that took longer than a second, of " + refusals.size() + ": those that were under way")
                .isLessThanOrEqualTo(2 * RequestLoad.CLIENTS);
    }
}
