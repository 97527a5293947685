package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While the desk publishes, corrects, retags and withdraws, partners follow, and their entitlements change: at the end each
 * copy is the edition as far as the partner may have it, and none ever held what it may not. {@code
 * -Dcopydesk.test.storm-seconds=60} makes it longer, {@code -Dcopydesk.test.storm-seed} tries other dice.
 */
@QuarkusTest
class SyndicationStormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("copydesk.test.storm-seconds", 10));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SEED = Long.getLong("copydesk.test.storm-seed", 20_261_126L);

    @TestHTTPResource("/")
    URI server;

    @TempDir
    Path folder;

    @Inject
    Vertx vertx;

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final String mark = Unique.slug("storm");
    private final List<String> tags = List.of(mark + "-a", mark + "-b", mark + "-c");
    private final String sport = mark + "-sport";
    /** No more stories are written. */
    private volatile boolean over;

    /** No more entitlements are changed either. */
    private volatile boolean settled;

    /** A partner of the storm: its entitlement as the server knows it, and as this test does. */
    private record Rule(Map<String, ?> entitlement, Predicate<JsonNode> covers) {
        /** Notes an article that the partner should not have been handed. */
        void look(JsonNode article, Queue<String> faults) {
            if (!covers.test(article)) {
                faults.add("handed out against " + entitlement + ": " + article.path("id") + " version "
                        + article.path("version"));
            }
        }
    }

    private Rule tagged(String tag) {
        return new Rule(Map.of("tag", tag), article -> slugs(article).contains(tag));
    }

    private Rule notTagged(String tag) {
        return new Rule(
                Map.of("all", List.of(Map.of("tag", mark), Map.of("not", Map.of("tag", tag)))),
                article -> slugs(article).contains(mark) && !slugs(article).contains(tag));
    }

    private Rule inSportOrKorean() {
        return new Rule(
                Map.of(
                        "all",
                        List.of(
                                Map.of("tag", mark),
                                Map.of("any", List.of(Map.of("section", sport), Map.of("language", "ko"))))),
                article -> slugs(article).contains(mark)
                        && (article.path("section").path("slug").asText().equals(sport)
                                || article.path("language").asText().equals("ko")));
    }

    private Rule syndicatable() {
        return new Rule(
                Map.of("all", List.of(Map.of("tag", mark), Map.of("syndicatable", true))),
                article -> slugs(article).contains(mark)
                        && article.path("rights").path("syndicatable").asBoolean());
    }

    private static List<String> slugs(JsonNode article) {
        List<String> slugs = new ArrayList<>();
        article.path("tags").forEach(tag -> slugs.add(tag.path("slug").asText()));
        return slugs;
    }

    /** A copy that notes whatever it was handed and should not have been. */
    private static final class WatchfulPartner extends ReferencePartner {
        private final Queue<String> faults;
        private final Rule rule;
        private final Random dice;
        private boolean crashes;

        WatchfulPartner(URI server, Licensed partner, Path folder, Rule rule, Queue<String> faults, Random dice)
                throws IOException {
            super(server, partner.secret(), folder);
            this.faults = faults;
            this.rule = rule;
            this.dice = dice;
        }

        @Override
        protected void store(JsonNode article) throws IOException {
            if (rule != null) {
                rule.look(article, faults);
            }
            if (crashes && dice.nextInt(10) == 0) {
                throw new IOException("The partner's machine fell over");
            }
            super.store(article);
        }
    }

    /** How a partner follows: one round of it. */
    private interface Way {
        boolean follow(WatchfulPartner partner) throws IOException, InterruptedException;
    }

    private static boolean byFeed(WatchfulPartner partner) throws IOException, InterruptedException {
        return partner.follow(0);
    }

    private static boolean byLongPoll(WatchfulPartner partner) throws IOException, InterruptedException {
        return partner.follow(1);
    }

    private static boolean byStream(WatchfulPartner partner) throws IOException, InterruptedException {
        partner.stream();
        return partner.follow(0);
    }

    /** A partner with its copy, which may be one of several. */
    private record Follower(String name, Licensed partner, Rule rule, Path folder, Way way, boolean crashes) {}

    private Follower follower(String name, Rule rule, Way way, boolean crashes) {
        return new Follower(name, Licensed.to(rule.entitlement()), rule, folder.resolve(name), way, crashes);
    }

    @Test
    void everyCopyIsTheEditionAsFarAsItsPartnerMayHaveIt() throws Exception {
        newsroom.tag(mark, "subject");
        tags.forEach(tag -> newsroom.tag(tag, "subject"));
        newsroom.tag(sport, "section");
        Follower wide = follower("wide", notTagged(tags.get(2)), SyndicationStormTest::byFeed, false);
        List<Follower> followers = List.of(
                wide,
                new Follower(
                        "second-copy",
                        wide.partner(),
                        wide.rule(),
                        folder.resolve("second"),
                        SyndicationStormTest::byStream,
                        false),
                follower("tag", tagged(tags.get(0)), SyndicationStormTest::byLongPoll, false),
                follower("crashing", inSportOrKorean(), SyndicationStormTest::byFeed, true),
                follower("stream", syndicatable(), SyndicationStormTest::byStream, true),
                changing());
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        Rule pushed = notTagged(tags.get(1));
        try (PushedCopy well = pushed(pushed, null, faults);
                PushedCopy failing = pushed(tagged(tags.get(2)), new Random(SEED), faults)) {
            storm(followers, faults);
            assertThat(edition(wide.rule())).as("stories that are left").isNotEmpty();
            for (Follower follower : followers) {
                assertThat(copy(follower.folder()))
                        .as("%s, seed %s", follower.name(), SEED)
                        .isEqualTo(edition(follower.rule()));
            }
            isAtLast(well, edition(pushed));
            isAtLast(failing, edition(tagged(tags.get(2))));
        }
        assertThat(faults).as("seed " + SEED).isEmpty();
    }

    private PushedCopy pushed(Rule rule, Random dice, Queue<String> faults) {
        return new PushedCopy(vertx, Licensed.to(rule.entitlement()), dice) {
            @Override
            void look(JsonNode article) {
                rule.look(article, faults);
            }
        };
    }

    /** What failed last is tried again some time later. */
    private static void isAtLast(PushedCopy copy, Map<String, JsonNode> edition) {
        await().atMost(PATIENCE).until(() -> copy.articles().equals(edition));
    }

    private void storm(List<Follower> followers, Queue<String> faults) throws InterruptedException {
        ExecutorService partners = Executors.newFixedThreadPool(followers.size() + 1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Follower follower : followers) {
                running.add(partners.submit(task(follower, faults)));
            }
            Future<?> changes = partners.submit(() -> changeEntitlement(followers.get(followers.size() - 1)));
            write();
            over = true;
            changes.get();
            settled = true;
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("seed " + SEED, failed);
        } finally {
            over = true;
            settled = true;
            partners.shutdown();
        }
    }

    /** Ends with the entitlement that it has here. */
    private Follower changing() {
        return new Follower(
                "changing",
                Licensed.to(Map.of("tag", tags.get(0))),
                tagged(tags.get(1)),
                folder.resolve("changing"),
                SyndicationStormTest::byLongPoll,
                false);
    }

    private Void changeEntitlement(Follower follower) {
        Random dice = new Random(SEED);
        while (!over) {
            follower.partner().isChangedTo(Map.of("entitlement", Map.of("tag", tags.get(dice.nextInt(tags.size())))));
            await().atMost(PATIENCE).until(() -> over || !isChanging(follower));
        }
        follower.partner().isChangedTo(Map.of("entitlement", follower.rule().entitlement()));
        return null;
    }

    private Callable<Void> task(Follower follower, Queue<String> faults) {
        return () -> {
            Random dice = new Random(SEED + follower.name().hashCode());
            boolean hasAll = false;
            while (!hasAll) {
                // What a round that began earlier did not find may have come since.
                boolean last = settled && !isChanging(follower);
                boolean isSteady = !follower.name().equals("changing");
                WatchfulPartner partner = new WatchfulPartner(
                        server, follower.partner(), follower.folder(), isSteady ? follower.rule() : null, faults, dice);
                partner.crashes = follower.crashes() && !over;
                try {
                    partner.begin();
                    hasAll = !follower.way().follow(partner) && last;
                } catch (IOException crashed) {
                    if (!follower.crashes()) {
                        throw crashed;
                    }
                }
            }
            return null;
        };
    }

    private boolean isChanging(Follower follower) {
        return desk.get("/v1/admin/partners/{id}", follower.partner().id())
                .jsonPath()
                .getBoolean("changing");
    }

    private void write() {
        long end = System.nanoTime() + LENGTH.toNanos();
        AtOnce.run(WRITERS, writer -> {
            Random dice = new Random(SEED * 31 + writer);
            List<Story> mine = new ArrayList<>();
            while (System.nanoTime() < end) {
                step(mine, dice);
            }
            return writer;
        });
    }

    private void step(List<Story> mine, Random dice) {
        if (mine.isEmpty() || dice.nextInt(3) == 0) {
            mine.add(newsroom.publishes(story(dice)));
            return;
        }
        Story story = mine.get(dice.nextInt(mine.size()));
        switch (dice.nextInt(6)) {
            case 0 -> newsroom.corrects(story, "Wrong pier");
            case 1 -> newsroom.withdraws(mine.remove(mine.indexOf(story)), "Source retracted");
            case 2 -> newsroom.kills(mine.remove(mine.indexOf(story)), "Injunction");
            case 3 -> newsroom.updates(story, Map.of("headline", Unique.headline("Another headline")));
            default -> newsroom.updates(story, Map.of("tags", someTags(dice)));
        }
    }

    private StoryBuilder story(Random dice) {
        StoryBuilder story = aStory().tagged(someTags(dice).toArray(String[]::new));
        if (dice.nextBoolean()) {
            story.section(sport);
        }
        if (dice.nextInt(3) == 0) {
            story.in("ko");
        }
        return dice.nextInt(3) == 0 ? story.with("rights", Map.of("syndicatable", false)) : story;
    }

    private List<String> someTags(Random dice) {
        List<String> some =
                new ArrayList<>(tags.stream().filter(tag -> dice.nextBoolean()).toList());
        some.add(mark);
        return some;
    }

    private static Map<String, JsonNode> copy(Path folder) throws IOException {
        Map<String, JsonNode> copy = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            for (Path file : files.toList()) {
                copy.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
        }
        return copy;
    }

    /** What is published, as far as a rule covers it. */
    private Map<String, JsonNode> edition(Rule rule) throws IOException {
        Map<String, JsonNode> edition = new TreeMap<>();
        String cursor = "";
        while (cursor != null) {
            Response page = desk.get("/v1/articles?include=body&limit=100&tag=" + mark + cursor);
            page.then().statusCode(200);
            JsonNode json = JSON.readTree(page.asByteArray());
            for (JsonNode article : json.path("data")) {
                if (rule.covers().test(article)) {
                    edition.put(article.path("id").asText(), article);
                }
            }
            String next = json.path("page").path("next").textValue();
            cursor = next == null ? null : "&cursor=" + next;
        }
        return edition;
    }
}
