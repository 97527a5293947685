package org.copydesk.article.rerendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.copydesk.edition.rerendering.StaleArticleRepository;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Librarian;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RerenderingTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    Session database;

    @Inject
    MovableClock clock;

    @Inject
    StaleArticleRepository stale;

    @Inject
    ArticleRerendering rerendering;

    @Inject
    RerenderingWorker worker;

    private final Newsroom newsroom = new Newsroom();
    private final Librarian librarian = Librarian.ofTags();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("lighthouse");

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private List<Story> publish(int stories) {
        return IntStream.range(0, stories)
                .mapToObj(i -> newsroom.publishes(aStory().tagged(tag)))
                .toList();
    }

    private long count(String query, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> database.createSelectionQuery(query, Long.class)
                .setParameter(1, value)
                .getSingleResult());
    }

    private List<Integer> versionsInTheLog(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> database.createSelectionQuery(
                        "select version from EditionChange where articleId = ?1 order by number", Integer.class)
                .setParameter(1, UUID.fromString(story.id()))
                .getResultList());
    }

    private void assertGapless() {
        List<Long> numbers = QuarkusTransaction.requiringNew().call(() -> database.createSelectionQuery(
                        "select number from EditionChange order by number", Long.class)
                .getResultList());
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /** Leaves behind what a node leaves that stops right after the librarian's change. */
    private void changeAndStop(String label) {
        changeAndStop(label, clock.instant());
    }

    /** @param due when nodes take the articles up that look for what others left */
    private void changeAndStop(String label, Instant due) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = database.createSelectionQuery("select id from Tag where slug = ?1", UUID.class)
                    .setParameter(1, tag)
                    .getSingleResult();
            database.createMutationQuery("update Tag set name = ?1 where id = ?2")
                    .setParameter(1, label)
                    .setParameter(2, id)
                    .executeUpdate();
            stale.queueTagged(id, tag, due);
        });
    }

    @Test
    void everyArticleGetsOneChange() {
        List<Story> stories = publish(45);
        librarian.changes(tag, Map.of("label", "Lighthouses"));
        librarian.waitsForReaders(tag);

        for (Story story : stories) {
            assertThat(versionsInTheLog(story)).containsExactly(1, 1);
        }
        assertThat(reader.column("tags[0].label", "/v1/articles?limit=100&tag={tag}", tag))
                .hasSize(45)
                .containsOnly("Lighthouses");
        assertGapless();
    }

    @Test
    void whatANodeLeftBehindIsTakenUpAtStart() {
        Story story = publish(1).get(0);
        changeAndStop("Beacon");
        worker.start(new StartupEvent());
        librarian.waitsForReaders(tag);

        reader.get("/v1/articles/{id}", story.id()).then().body("tags[0].label", equalTo("Beacon"));
    }

    @Test
    void aBatchThatFailsIsDoneLater() {
        Story story = publish(1).get(0);
        // The node looks for what others left, too: before it is time it finds nothing, and then the batch is taken.
        changeAndStop("Beacon", clock.instant().plus(AN_HOUR));
        QuarkusTransaction.begin();
        clock.advance(AN_HOUR);
        assertThat(rerendering.next(1000)).isTrue();
        clock.reset();
        QuarkusTransaction.rollback();
        reader.get("/v1/articles/{id}", story.id()).then().body("version", equalTo(1));

        clock.advance(AN_HOUR);
        worker.start(new StartupEvent());
        librarian.waitsForReaders(tag);
        assertThat(versionsInTheLog(story)).containsExactly(1, 1);
    }

    @Test
    void severalNodesShareTheWork() {
        List<Story> stories = publish(24);
        changeAndStop("Beacons");
        AtOnce.run(4, node -> {
            while (rerendering.next(3)) {
                assertThat(node).isNotNegative();
            }
            return node;
        });
        librarian.waitsForReaders(tag);

        for (Story story : stories) {
            assertThat(versionsInTheLog(story)).containsExactly(1, 1);
        }
        assertGapless();
    }

    @Test
    void renamesAndPublicationsAtOnceLoseNothing() {
        List<Story> stories = publish(8);
        AtOnce.run(9, person -> {
            for (int round = 0; round < 6; round++) {
                if (person == 8) {
                    boolean even = round % 2 == 0;
                    librarian.changes(
                            even ? tag : tag + "-x",
                            Map.of("label", "Round " + round, "slug", even ? tag + "-x" : tag));
                } else {
                    newsroom.updates(stories.get(person), Map.of("standfirst", "Round " + round));
                }
            }
            return person;
        });
        librarian.waitsForReaders(tag);

        for (Story story : stories) {
            List<Integer> versions = versionsInTheLog(story);
            assertThat(versions).isSorted();
            assertThat(Set.copyOf(versions)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
            reader.get("/v1/articles/{id}", story.id())
                    .then()
                    .body("tags[0].label", equalTo("Round 5"))
                    .body("tags[0].slug", equalTo(tag))
                    .body("standfirst", equalTo("Round 5"))
                    .body("version", equalTo(7));
            desk.get("/v1/desk/articles/{id}", story.id()).then().body("version", equalTo(7));
        }
        reader.get("/v1/tags/{slug}", tag).then().body("articleCount", equalTo(8));
        reader.get("/v1/tags/{slug}", tag + "-x").then().statusCode(308);
        assertGapless();
    }

    @Test
    void mergesAndEditsAtOnceLoseNothing() {
        String into = tag + "-into";
        String other = Unique.slug("coast");
        newsroom.tag(into, "subject");
        newsroom.tag(other, "subject");
        List<Story> stories = publish(6);
        AtOnce.run(7, person -> {
            if (person == 6) {
                return librarian.merges(tag, into, "*").then().statusCode(200);
            }
            return IntStream.range(0, 4)
                    .mapToObj(round -> desk.patches(
                                    stories.get(person),
                                    "*",
                                    Map.of("tags", round % 2 == 0 ? List.of(other, tag) : List.of(tag)))
                            .then()
                            .statusCode(in(List.of(200, 409, 412))))
                    .toList();
        });
        librarian.waitsForReaders(into);

        for (Story story : stories) {
            desk.get("/v1/desk/articles/{id}", story.id())
                    .then()
                    .statusCode(200)
                    .body("tags[-1].slug", equalTo(into));
            reader.get("/v1/articles/{id}", story.id()).then().body("tags.slug", equalTo(List.of(into)));
        }
        assertThat(count("select count(*) from Tag where slug = ?1", tag)).isZero();
    }
}
