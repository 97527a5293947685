package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copydesk.media.file.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application killed in the middle of uploads, publications and kills of pictures: what was acknowledged is there with its files,
 * and readers have the pictures of published stories and no others.
 */
class KilledWithPicturesIT {
    private static final int WRITERS = 4;
    private static final int BEFORE_A_KILL = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    File folder;

    private final Set<String> uploaded = ConcurrentHashMap.newKeySet();
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final Random dice = new Random(20_261_130);

    @Test
    void whatWasAcknowledgedHasItsFilesAndReadersHaveNoOthers() throws Exception {
        for (int kill = 0; kill < 2; kill++) {
            killInAStorm();
        }

        try (RunningApplication again = RunningApplication.in(folder, NodeDesk.EMPTY)) {
            assertThat(uploaded).isNotEmpty().allSatisfy(image -> {
                Response kept = again.desk(NodeDesk.TOKEN).get("/v1/desk/images/{id}", image);
                kept.then().statusCode(200);
                kept.jsonPath()
                        .<String>getList("renditions.url")
                        .forEach(url ->
                                again.desk(NodeDesk.TOKEN).get(url).then().statusCode(200));
            });
            assertThat(published).isNotEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(publicSets()).isEqualTo(shownSets(again)));
        }
    }

    private void killInAStorm() throws IOException, InterruptedException {
        RunningApplication application = RunningApplication.in(folder, NodeDesk.EMPTY);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            int enough = published.size() + BEFORE_A_KILL + dice.nextInt(BEFORE_A_KILL);
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(() -> workUntilTheEnd(NodeDesk.of(application)));
            }
            await().atMost(PATIENCE).until(() -> published.size() >= enough);
        } finally {
            application.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Uploads, publishes, and withdraws every third story; the first request that gets no answer is the last. */
    private void workUntilTheEnd(NodeDesk desk) {
        for (int turn = 0; ; turn++) {
            try {
                Response upload = desk.node()
                        .desk(desk.token())
                        .contentType("image/jpeg")
                        .body(Pictures.jpeg(700, 500))
                        .post("/v1/desk/images");
                String image = upload.path("id");
                uploaded.add(image);
                String story = desk.drafts(aStory().captioned(Map.of("image", image, "text", "The pier")))
                        .path("id");
                if (desk.publishes(story).statusCode() == 200) {
                    published.add(story);
                }
                if (turn % 3 == 2) {
                    desk.takes("withdraw", story, Map.of("reason", "Not right"));
                }
            } catch (Exception ended) {
                return;
            }
        }
    }

    /** The picture and hash of every set of files in the public folder. */
    private Set<String> publicSets() throws IOException {
        Path place = folder.toPath().resolve("data/media/public");
        Set<String> sets = new HashSet<>();
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file.getParent()).toString())
                    .forEach(sets::add);
        }
        return sets;
    }

    private static Set<String> shownSets(RunningApplication node) {
        Response shown = node.reader().get("/v1/articles?limit=100");
        shown.then().statusCode(200);
        Set<String> sets = new HashSet<>();
        for (String url : shown.jsonPath().<String>getList("data.captions.flatten().image.renditions.flatten().url")) {
            String path = url.substring(url.indexOf("/media/") + "/media/".length());
            sets.add(path.substring(0, path.lastIndexOf('/')));
        }
        return sets;
    }
}
