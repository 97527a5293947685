package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.TestJson;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** Many people on the same stories: what was acknowledged is there, and the change log has no gap. */
@QuarkusTest
class ManyWritersTest {
    private static final int WRITERS = 16;
    private static final int ARTICLES = 50;
    private static final int DUE = Integer.getInteger("copydesk.test.due-stories", 1_000);
    private static final Duration RUNTIME = Duration.ofSeconds(Integer.getInteger("copydesk.test.writing-seconds", 30));

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void sixteenWritersLoseNoUpdateAndLeaveNoGap() throws SQLException {
        List<Story> stories = IntStream.range(0, ARTICLES)
                .mapToObj(i -> newsroom.publishes(aStory()))
                .toList();
        Map<String, AtomicInteger> acknowledged = new ConcurrentHashMap<>();
        Instant end = Instant.ofEpochMilli(System.nanoTime() / 1_000_000).plus(RUNTIME);

        AtOnce.run(WRITERS, writer -> {
            Random random = new Random(writer);
            while (Instant.ofEpochMilli(System.nanoTime() / 1_000_000).isBefore(end)) {
                append(stories.get(random.nextInt(ARTICLES)).id(), writer, acknowledged, random);
            }
            return writer;
        });

        for (Story story : stories) {
            String words = standfirst(desk.get("/v1/desk/articles/{id}", story.id()));
            int kept = words == null ? 0 : words.split(" ").length;
            assertThat(kept)
                    .as("words kept in " + story.id())
                    .isEqualTo(acknowledged
                            .getOrDefault(story.id(), new AtomicInteger())
                            .get());
        }
        assertThat(one("select max(number) - count(*) from edition_change")).isZero();
    }

    /** Adds a word to the story's standfirst, as somebody does who has just read it; sometimes publishes. */
    private void append(String id, int writer, Map<String, AtomicInteger> acknowledged, Random random) {
        Response read = desk.get("/v1/desk/articles/{id}", id);
        String before = standfirst(read);
        String word = "w" + writer;
        Response answer = desk.seen(read.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("standfirst", before == null ? word : before + " " + word))
                .patch("/v1/desk/articles/{id}", id);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
        if (answer.statusCode() == 200) {
            acknowledged.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
            if (random.nextInt(4) == 0) {
                Response published = desk.seen(answer.header("ETag")).post("/v1/desk/articles/{id}/publish", id);
                assertThat(published.statusCode()).as(published.asString()).isIn(200, 412);
            }
        }
    }

    @Test
    void storiesDueAtOneInstantEachGoOutOnce() throws SQLException {
        String tag = Unique.slug("due");
        Instant at = clock.instant().plus(Duration.ofMinutes(30));
        AtOnce.run(WRITERS, writer -> {
            for (int i = writer; i < DUE; i += WRITERS) {
                schedule(aStory().tagged(tag), at);
            }
            return writer;
        });
        execute(
                "update article set publish_at = current_timestamp where state = 'SCHEDULED' and publish_at = timestamp with time zone '"
                        + at + "'");

        await().atMost(Duration.ofMinutes(10)).until(() -> total(tag) == DUE);

        assertThat(one(
                        "select count(*) from edition_change c join edition_term_listing l on l.article_id = c.article_id"
                                + " where l.slug = '" + tag + "'"))
                .isEqualTo(DUE);
    }

    private void schedule(StoryBuilder draft, Instant at) {
        Story story = newsroom.drafts(draft);
        Response answer = desk.takes("schedule", story, story.etag(), Map.of("publishAt", at.toString()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static String standfirst(Response story) {
        return TestJson.of(story).path("standfirst").asText(null);
    }

    private int total(String tag) {
        return TestJson.of(reader.get("/v1/articles?limit=1&total=true&tag={tag}", tag))
                .at("/page/total")
                .asInt();
    }

    private long one(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
