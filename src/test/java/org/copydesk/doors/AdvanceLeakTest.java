package org.copydesk.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.partner.Licensed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A story that one partner has under embargo leaves no trace for anybody else: not at any public door, and not at any door
 * of a partner that is entitled to everything, but not before its time.
 */
@Tag("anywhere")
@QuarkusTest
class AdvanceLeakTest {
    private static final Map<String, Object> EVERYTHING = Map.of("all", List.of());

    private final MarkedStory story = new MarkedStory();
    private List<Operation> contract;
    private Licensed other;
    private Licensed entitled;

    @BeforeEach
    void licenses() {
        contract = Operation.all();
        other = Licensed.to(EVERYTHING);
        entitled = Licensed.with(Map.of("entitlement", EVERYTHING, "advanceCopy", true));
    }

    @Test
    void nobodyElseHearsOfAStoryThatAPartnerHasInAdvance() {
        MarkedStory known = new MarkedStory();
        known.fileVocabulary();
        known.start();
        known.take("publish", Map.of());
        Doors doors = new Doors(contract, known, story);
        Map<Probe, List<RawHttp.Answer>> before = doors.answersBefore();
        String cursor = other.newestCursor();
        Map<String, String> followed = followed(cursor);
        String start = entitled.newestCursor();

        story.fileVocabulary();
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        story.start(Map.of("embargoUntil", tomorrow));
        story.take("schedule", Map.of("publishAt", tomorrow));
        isTold(start, "advance");
        assertThat(followed(cursor)).isEqualTo(followed);
        nothingIsToldAtAnyDoor();

        String given = entitled.newestCursor();
        story.take("spike", Map.of());
        isTold(given, "removed");
        assertThat(followed(cursor)).isEqualTo(followed);
        nothingIsToldAtAnyDoor();

        doors.requireUnchanged(before, false);
        doors.requireNoDifferenceFromNonsense(false);
    }

    private void isTold(String cursor, String kind) {
        eventually(() -> assertThat(entitled.kindsSince(cursor, story.id())).contains(kind));
    }

    /** What the other follower, an administrator and a stranger with a stream see: cursors, numbers and all. */
    private Map<String, String> followed(String cursor) {
        Map<String, String> followed = new LinkedHashMap<>();
        followed.put("changes", other.get("/v1/changes?cursor=" + cursor).asString());
        followed.put("all changes", body(other.get("/v1/changes?limit=1000")));
        followed.put("all, raw", body(given().auth().oauth2("test-admin").get("/v1/changes?limit=1000")));
        followed.put("snapshot", other.get("/v1/changes/snapshot").asString().replaceFirst("\"at\":\"[^\"]*\"", ""));
        return followed;
    }

    private static String body(Response answer) {
        answer.then().statusCode(200);
        return answer.asString();
    }

    /** Every operation that reads, with the other partner's token and the story's names. */
    private void nothingIsToldAtAnyDoor() {
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : contract) {
            if (operation.method().equals("GET")) {
                paths(operation).forEach(path -> {
                    String answer = other.get(path).asString().toLowerCase(Locale.ROOT);
                    all.assertThat(answer.replace(asked(path), ""))
                            .as("GET " + path)
                            .doesNotContain(story.token());
                });
            }
        }
        all.assertThat(given().get("/q/metrics").asString()).as("meters").doesNotContain(story.token(), story.id());
        all.assertAll();
    }

    private Stream<String> paths(Operation operation) {
        return Stream.of(story.id(), story.slug())
                .map(name -> operation.path().replaceAll("\\{suffix}", "newsml").replaceAll("\\{[^}]+}", name))
                // A stream does not end before it is told to; what it tells is what the pages do.
                .filter(path -> !path.endsWith("/stream"))
                .distinct();
    }

    /** What an answer may repeat. */
    private String asked(String path) {
        return path.contains(story.slug()) ? story.slug() : story.id();
    }
}
