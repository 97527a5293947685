package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.request.RequestMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page of long articles ends before it is larger than a node can bear, and its cursor leads on. */
@QuarkusTest
class LargePageTest {
    private static final int PARAGRAPHS = 400;
    private static final int STORIES = 5;

    @Inject
    RequestMemory memory;

    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("long-read");
    private final List<Story> published = new ArrayList<>();

    /** Its JSON comes to over two megabytes, since the body is there in three forms. */
    private void publishLongReads(int stories) {
        String text = ("The tide came in, and went out again. ".repeat(50) + "\n\n").repeat(PARAGRAPHS);
        for (int i = 0; i < stories; i++) {
            published.add(newsroom.publishes(aStory().tagged(tag).body("text", text)));
        }
    }

    /** Tests that read everything would read these, too. */
    @AfterEach
    void withdrawThem() {
        published.forEach(story -> newsroom.withdraws(story, "It was too long"));
    }

    @Test
    void aPageEndsEarlyAndNothingIsMissed() {
        publishLongReads(STORIES);
        String path = "/v1/articles?include=body&limit=100&tag=" + tag;

        reader.get(path).then().body("data", hasSize(lessThan(STORIES))).body("page.next", notNullValue());
        assertThat(reader.walk(path)).doesNotHaveDuplicates().hasSize(STORIES);
        reader.get("/v1/articles?limit=100&tag=" + tag)
                .then()
                .body("data", hasSize(STORIES))
                .body("page.next", nullValue());
    }

    @Test
    void aLargeAnswerForWhichThereIsNoMemoryIsRefused() {
        publishLongReads(1);
        String large = "/v1/articles?include=body&tag=" + tag;
        Runnable others = memory.takeAll();
        try {
            reader.get(large).then().statusCode(503).header("Retry-After", notNullValue());
            reader.get("/v1/articles?tag=" + tag).then().statusCode(200);
        } finally {
            others.run();
        }

        for (int i = 1; i < 10; i++) {
            reader.get(large + "&limit=" + i).then().statusCode(200);
        }
    }
}
