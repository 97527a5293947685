package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.copydesk.database.DatabaseOfTheRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application killed in the middle of many publications, again and again ({@code -Dcopydesk.test.kills=20}): every
 * acknowledged publication is there, with its change, once.
 */
class SuddenEndIT {
    private static final int KILLS = Integer.getInteger("copydesk.test.kills", 5);
    private static final int WRITERS = 8;
    private static final int BEFORE_A_KILL = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A version of an article that somebody was told is published. */
    private record Publication(String articleId, int version) {}

    @TempDir
    File folder;

    private final Set<Publication> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random dice = new Random(20_260_324);

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheProcessIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killInAStorm();
            everythingAcknowledgedIsThereOnce();
        }

        try (RunningApplication again = RunningApplication.in(folder, NodeDesk.EMPTY)) {
            assertThat(acknowledged).allSatisfy(publication -> again.reader()
                    .get("/v1/articles/{id}", publication.articleId())
                    .then()
                    .statusCode(200));
        }
    }

    private void killInAStorm() throws IOException, InterruptedException {
        RunningApplication application = RunningApplication.in(folder, NodeDesk.EMPTY);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            int enough = acknowledged.size() + BEFORE_A_KILL + dice.nextInt(2 * BEFORE_A_KILL);
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(() -> publishUntilTheEnd(NodeDesk.of(application)));
            }
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= enough);
        } finally {
            application.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Publishes stories and an update of each; the first request that gets no answer is the last. */
    private void publishUntilTheEnd(NodeDesk desk) {
        while (true) {
            try {
                String id = desk.drafts().path("id");
                note(desk.publishes(id));
                desk.changes(id, Map.of("standfirst", "Second edition"));
                note(desk.publishes(id));
            } catch (Exception ended) {
                return;
            }
        }
    }

    private void note(Response published) {
        if (published.statusCode() == 200) {
            acknowledged.add(new Publication(published.path("id"), published.path("version")));
        }
    }

    private void everythingAcknowledgedIsThereOnce() throws SQLException {
        try (Connection database = DatabaseOfTheRun.connectionTo(folder)) {
            List<Publication> changes = publications(database, "select article_id, version from edition_change");
            List<Publication> shown = publications(database, "select id, version from edition_article");

            assertThat(changes)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged)
                    .containsAll(shown);
            assertThat(shown).extracting(Publication::articleId).doesNotHaveDuplicates();
            assertThat(number(database, "select max(number) from edition_change"))
                    .as("the numbers have no gap, and the head is the last")
                    .isEqualTo(changes.size())
                    .isEqualTo(number(database, "select min(change_number) from edition_head"));
            assertThat(number(
                            database,
                            "select count(*) from edition_article a where a.version <> (select max(c.version)"
                                    + " from edition_change c where c.article_id = a.id)"))
                    .as("articles that show another version than their last change's")
                    .isZero();
            assertThat(
                            number(
                                    database,
                                    "select count(*) from article a where a.version > 0"
                                            + " and not exists (select 1 from edition_article e where e.id = a.id and e.version = a.version)"))
                    .as("articles that the desk takes for published and readers don't see")
                    .isZero();
        }
    }

    private static List<Publication> publications(Connection database, String query) throws SQLException {
        List<Publication> found = new ArrayList<>();
        try (ResultSet rows = database.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(new Publication(rows.getString(1), rows.getInt(2)));
            }
        }
        return found;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (ResultSet rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
