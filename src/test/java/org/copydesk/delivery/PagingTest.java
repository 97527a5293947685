package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagingTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("marathon");

    private List<Story> published(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> newsroom.publishes(aStory().tagged(tag)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 100})
    void aWalkMeetsEveryStoryOnceInOrder(int limit) {
        List<String> newestFirst =
                new ArrayList<>(published(7).stream().map(Story::id).toList());
        Collections.reverse(newestFirst);

        assertThat(reader.walk("/v1/articles?fields=id&tag=" + tag + "&limit=" + limit))
                .containsExactlyElementsOf(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-updatedAt"})
    void storiesOfOneInstantAreNeitherSkippedNorRepeated(String sort) {
        List<String> ids = IntStream.range(0, 7)
                .mapToObj(i -> newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T04:59:00Z")))
                .map(Story::id)
                .toList();

        assertThat(reader.walk("/v1/articles?fields=id&limit=2&tag=" + tag + "&sort=" + sort))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aWalkHoldsWhileOthersPublishAndWithdraw() throws InterruptedException, ExecutionException {
        List<String> there = published(20).stream().map(Story::id).toList();
        AtomicBoolean walking = new AtomicBoolean(true);
        ExecutorService otherDesk = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> others = otherDesk.submit(() -> publishAndWithdrawWhile(walking));
            for (String list : List.of("limit=30", "limit=3&tag=" + tag)) {
                for (String sort : List.of("-publishedAt", "publishedAt")) {
                    List<String> walked = reader.walk("/v1/articles?fields=id&sort=" + sort + "&" + list);

                    assertThat(walked).doesNotHaveDuplicates().containsAll(there);
                }
            }
            walking.set(false);
            assertThat(others.get()).isPositive();
        } finally {
            walking.set(false);
            otherDesk.shutdown();
        }
    }

    private int publishAndWithdrawWhile(AtomicBoolean walking) {
        int rounds = 0;
        Story before = null;
        while (walking.get()) {
            Story now = newsroom.publishes(aStory().tagged(tag));
            newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T04:59:00Z"));
            if (before != null) {
                newsroom.withdraws(before, "Printed by mistake");
            }
            before = now;
            rounds++;
        }
        return rounds;
    }
}
