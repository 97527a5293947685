package org.copydesk.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Snapshots and streams, over plain HTTP. */
@QuarkusTest
class StreamTest {
    @TestHTTPResource("/")
    URI server;

    /** A stream lasts for two seconds of it: while it stands still, a stream goes on. */
    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private final String tag = Unique.slug("streamed");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private HttpResponse<Stream<String>> open(Licensed partner, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + partner.secret());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    @Test
    void aSnapshotIsWholeAndSaysWhereToGoOn() {
        Story story = newsroom.publishes(aStory().tagged(tag));
        Story gone = newsroom.publishes(aStory().tagged(tag));
        newsroom.withdraws(gone, "Source retracted");
        newsroom.publishes(aStory());
        Licensed partner = Licensed.to(Map.of("tag", tag));

        Response snapshot = partner.get("/v1/changes/snapshot?include=body");

        snapshot.then().statusCode(200).contentType("application/x-ndjson").header("Cache-Control", "no-store");
        List<JsonPath> lines = snapshot.asString().lines().map(JsonPath::new).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).getString("id")).isEqualTo(story.id());
        assertThat(lines.get(1).getString("body.text")).contains("Pier 4");
        assertThat(lines.get(2).getInt("articles")).isEqualTo(1);
        String cursor = lines.get(0).getString("cursor");
        assertThat(lines.get(2).getString("cursor")).isEqualTo(cursor);
        assertThat(partner.changesSince(cursor)).isEmpty();
        Story next = newsroom.publishes(aStory().tagged(tag));
        assertThat(partner.kindsSince(cursor, next.id())).containsExactly("published");
    }

    @Test
    void aStreamTellsOfChangesAsTheyComeAndGoesOnAfterABreak() throws Exception {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        String start = partner.newestCursor();
        clock.stop();
        String last = null;
        Story story;
        try (Stream<String> lines =
                open(partner, "/v1/changes/stream?cursor=" + start).body()) {
            Iterator<String> each = lines.iterator();
            assertThat(each.next()).startsWith(":");
            story = newsroom.publishes(aStory().tagged(tag));
            String data = null;
            while (data == null && each.hasNext()) {
                String line = each.next();
                last = line.startsWith("id:") ? line.substring("id:".length()).strip() : last;
                data = line.startsWith("data:") ? line.substring("data:".length()) : null;
            }
            assertThat(new JsonPath(data).getString("articleId")).isEqualTo(story.id());
            assertThat(each.hasNext()).as("an end of the event").isTrue();
        }
        newsroom.corrects(story, "Wrong pier");
        try (Stream<String> lines = open(partner, "/v1/changes/stream?cursor=" + start, "Last-Event-ID", last)
                .body()) {
            String data =
                    lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
            assertThat(new JsonPath(data.substring("data:".length())).getString("kind"))
                    .isEqualTo("corrected");
        }
    }

    @Test
    void aStreamGivesSignsOfLifeAndEnds() throws Exception {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        clock.stop();
        try (Stream<String> lines = open(partner, "/v1/changes/stream").body()) {
            Iterator<String> each = lines.iterator();
            List<String> all = new ArrayList<>();
            while (all.stream().filter(line -> line.startsWith(":")).count() < 3) {
                all.add(each.next());
            }
            clock.advance(Duration.ofSeconds(2));
            each.forEachRemaining(all::add);
            assertThat(all.stream().filter(line -> line.startsWith("id:"))).isNotEmpty();
        }
    }

    @Test
    void whoHasUsedUpItsArticlesIsToldBeforeTheStreamBegins() throws Exception {
        newsroom.publishes(aStory().tagged(tag));
        newsroom.publishes(aStory().tagged(tag));
        Licensed partner =
                Licensed.with(Map.of("entitlement", Map.of("tag", tag), "limits", Map.of("articlesPerDay", 1)));
        String cursor = partner.get("/v1/changes").jsonPath().getString("page.next");

        HttpResponse<Stream<String>> answer = open(partner, "/v1/changes/stream?cursor=" + cursor);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aStreamEndsWhenItsReaderIsSuspended() throws Exception {
        Licensed partner = Licensed.to(Map.of("tag", tag));
        try (Stream<String> lines = open(partner, "/v1/changes/stream").body()) {
            Iterator<String> each = lines.iterator();
            assertThat(each.next()).startsWith(":");
            partner.isChangedTo(Map.of("status", "suspended", "reason", "The invoice of March is open"));
            while (each.hasNext()) {
                assertThat(each.next()).doesNotStartWith("data:");
            }
        }
    }

    @Test
    void whatCantBeStreamedIsAProblem() throws Exception {
        given().get("/v1/changes/stream").then().statusCode(401);
        Licensed partner = Licensed.to(Map.of("tag", tag));
        assertThat(open(partner, "/v1/changes/stream?cursor=nonsense").statusCode())
                .isEqualTo(400);
        partner.isChangedTo(Map.of("status", "suspended", "reason", "The invoice of March is open"));
        assertThat(open(partner, "/v1/changes/stream").statusCode()).isEqualTo(403);
        assertThat(open(partner, "/v1/changes/snapshot").statusCode()).isEqualTo(403);
    }
}
