package org.copydesk.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.front.FrontDraft.filledBy;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.TestJson;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** Two editors and a hundred publications on one front at once. */
@QuarkusTest
class BusyFrontTest {
    private static final int PUBLICATIONS = 100;
    private static final int WRITERS = 4;
    private static final int PINS = 10;

    private final Newsroom newsroom = new Newsroom();
    private final String tag = Unique.slug("busy");

    @Test
    void nothingIsLostOrDoubled() {
        newsroom.tag(tag, "subject");
        List<Story> pins = IntStream.range(0, 2 * PINS)
                .mapToObj(i -> newsroom.publishes(aStory()))
                .toList();
        FrontDraft front = new FrontDraft()
                .list("top", 2 * PINS, List.of(), Map.of())
                .list("news", PUBLICATIONS, List.of(), filledBy(tag))
                .launched();

        List<List<String>> published = AtOnce.run(
                WRITERS + 2, person -> person < 2 ? edits(front, pins, person) : publishes(PUBLICATIONS / WRITERS));

        assertThat(front.shown("top"))
                .containsExactlyInAnyOrderElementsOf(
                        pins.stream().map(Story::id).toList());
        List<String> stories = published.stream().skip(2).flatMap(List::stream).toList();
        assertThat(stories).hasSize(PUBLICATIONS);
        assertThat(front.shown("news")).containsExactlyInAnyOrderElementsOf(stories);
        List<Integer> launches = new Desk()
                .get("/v1/desk/fronts/{slug}/history?limit=100", front.slug())
                .path("data.number");
        assertThat(launches).hasSize(1 + 2 * PINS).doesNotHaveDuplicates();
    }

    private List<String> publishes(int many) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(newsroom.publishes(aStory().tagged(tag)).id());
        }
        return ids;
    }

    /** Pins the editor's half of the stories, each launched, and tries again whenever the other one was faster. */
    private static List<String> edits(FrontDraft front, List<Story> pins, int editor) {
        for (Story story : pins.subList(editor * PINS, (editor + 1) * PINS)) {
            insist(front, "moves", Map.of("article", story.id(), "list", "top", "position", 1));
            insist(front, "launch", Map.of());
        }
        return List.of();
    }

    private static void insist(FrontDraft front, String step, Map<String, ?> request) {
        Response answer;
        do {
            answer = front.step(step, request);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
            noDoubles(front);
        } while (answer.statusCode() == 412);
    }

    private static void noDoubles(FrontDraft front) {
        List<String> ids = new ArrayList<>();
        TestJson.of(front.read()).path("lists").forEach(list -> list.path("articles")
                .forEach(article -> ids.add(article.path("id").asText())));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
