package org.copydesk.edition.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeLogTest {
    @Inject
    Session database;

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    private List<EditionChange> changesOf(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> database.createSelectionQuery(
                        "from EditionChange where articleId = ?1 order by number", EditionChange.class)
                .setParameter(1, UUID.fromString(story.id()))
                .getResultList());
    }

    /** Numbers are unique by the table's key: as many as the last one says are all of them. */
    private void assertGapless() {
        Object[] span = QuarkusTransaction.requiringNew().call(() -> database.createSelectionQuery(
                        "select min(number), max(number), count(*) from EditionChange", Object[].class)
                .getSingleResult());
        assertThat(span[0]).isEqualTo(1L);
        assertThat(span[1]).isEqualTo(span[2]);
    }

    @Test
    void everyStepThatReadersNoticeAppendsOneChange() {
        Story story = newsroom.publishes(aStory());
        newsroom.changes(story, Map.of("standfirst", "Not noticed yet"));
        newsroom.publishes(story);
        newsroom.corrects(story, "Wrong pier");
        newsroom.withdraws(story, "Source retracted");

        assertThat(changesOf(story))
                .extracting(EditionChange::kind)
                .containsExactly(ChangeKind.PUBLISHED, ChangeKind.UPDATED, ChangeKind.CORRECTED, ChangeKind.WITHDRAWN);
        assertThat(changesOf(story)).extracting(EditionChange::version).containsExactly(1, 2, 3, 3);
        assertThat(changesOf(story))
                .extracting(EditionChange::reason)
                .containsExactly(null, null, "Wrong pier", "Source retracted");
        assertThat(changesOf(story)).extracting(EditionChange::at).isSorted();
    }

    @Test
    void aKillIsAChangeOfItsOwnKind() {
        Story story = newsroom.kills(newsroom.publishes(aStory()), "Injunction");

        assertThat(changesOf(story)).extracting(EditionChange::kind).endsWith(ChangeKind.KILLED);
    }

    @Test
    void aRefusedStepAppendsNothing() {
        Story story = newsroom.publishes(aStory());
        Story draft = newsroom.drafts(aStory());
        desk.takes("publish", story, "\"v0\"", null).then().statusCode(412);
        desk.takes("withdraw", draft, "*", Map.of("reason", "x")).then().statusCode(409);

        assertThat(changesOf(story)).hasSize(1);
        assertThat(changesOf(draft)).isEmpty();
        assertGapless();
    }

    @Test
    void numbersHaveNoGapsHoweverManyPublishAtOnce() {
        List<Story> stories = AtOnce.run(8, i -> {
            Story story = newsroom.publishes(aStory().tagged("change-log-test").by("change-log-desk"));
            newsroom.updates(story, Map.of("standfirst", "Again"));
            desk.takes("publish", story, "\"v0\"", null).then().statusCode(412);
            return i % 2 == 0 ? newsroom.withdraws(story, "Printed twice") : story;
        });

        assertThat(stories.stream().mapToInt(story -> changesOf(story).size()).sum())
                .isEqualTo(8 * 2 + 4);
        assertGapless();
    }

    @Test
    void oneOfThoseWhoPublishTheSameVersionAtOnceDoesSo() {
        Story draft = newsroom.drafts(aStory());
        List<Integer> statuses = AtOnce.run(
                8, i -> desk.takes("publish", draft, draft.etag(), null).statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(changesOf(draft)).hasSize(1);
        assertGapless();
    }
}
