package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners get the pictures that they may have, and the captions of all. */
@QuarkusTest
class PartnerPictureTest {
    private static final String BODY = "<p>Rain.</p><figure><img src=a><figcaption>The pier</figcaption></figure>"
            + "<figure><img src=b><figcaption>The ferry</figcaption></figure>";

    @Inject
    Vertx vertx;

    private final Desk desk = new Desk();
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("pictured");
    private String ours;
    private String agencys;

    @BeforeEach
    void twoPictures() {
        ours = upload();
        agencys = upload();
        desk.seen("*")
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("syndicatable", false))
                .patch("/v1/desk/images/{id}", agencys)
                .then()
                .statusCode(200);
    }

    private String upload() {
        Response uploaded = desk.request()
                .contentType("image/jpeg")
                .body(Pictures.jpeg(400, 300))
                .post("/v1/desk/images");
        uploaded.then().statusCode(201);
        return uploaded.path("id");
    }

    private StoryBuilder illustrated() {
        return aStory().tagged(tag)
                .captioned(Map.of("image", ours, "text", "The pier", "credit", "Lena Orb"))
                .captioned(Map.of("image", agencys, "text", "The ferry", "credit", "Harbour Wire"))
                .body("html", BODY);
    }

    private Licensed withPictures() {
        return Licensed.with(Map.of("entitlement", Map.of("tag", tag), "advanceCopy", true));
    }

    private Licensed withoutPictures() {
        return Licensed.with(Map.of("entitlement", Map.of("tag", tag), "pictures", false, "advanceCopy", true));
    }

    /** What partners may have of the two pictures, and of their words, in an answer that shows both. */
    private void requireShare(String full, String bare) {
        assertThat(full).contains("The pier", "The ferry", ours).doesNotContain(agencys);
        assertThat(bare).contains("The pier", "The ferry").doesNotContain(ours, agencys, "<picture", "&lt;picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/{id}",
                "/v1/articles?tag={tag}&include=body",
                "/v1/articles/{id}.ninjs",
                "/v1/articles/{id}.ninjs?version=1.6",
                "/v1/articles/{id}.newsml",
                "/v1/articles/{id}.jsonld",
                "/v1/articles/{id}.md",
                "/v1/articles/{id}.html",
                "/feeds/rss?tag={tag}",
                "/feeds/atom?tag={tag}",
                "/feeds/json?tag={tag}",
                "/feeds/ninjs?tag={tag}",
                "/feeds/newsml?tag={tag}",
                "/v1/changes?include=body",
                "/v1/changes/snapshot?include=body"
            })
    void noAnswerHasAPictureThatIsNotForPartners(String door) {
        Licensed full = withPictures();
        Licensed bare = withoutPictures();
        Story story = newsroom.publishes(illustrated());
        String address = door.replace("{id}", story.id()).replace("{tag}", tag);

        if (!door.contains("changes")) {
            assertThat(reader.get(address).asString()).contains(ours, agencys);
        }
        requireShare(full.get(address).asString(), bare.get(address).asString());
    }

    @Test
    void theBodyKeepsTheWordsUnderAPictureThatIsLeftOut() {
        Story story = newsroom.publishes(illustrated());

        Response article = withPictures().get("/v1/articles/{id}", story.id());

        assertThat(article.<Object>path("captions[1].image")).isNull();
        assertThat(article.<String>path("captions[1].credit")).isEqualTo("Harbour Wire");
        assertThat(article.<String>path("body.html"))
                .containsOnlyOnce("<picture>")
                .contains("<figcaption>The ferry <small>Harbour Wire</small></figcaption></figure>");
        assertThat(article.<String>path("captions[0].image.id")).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/{id}",
                "/v1/articles/{id}.ninjs",
                "/v1/articles/{id}.newsml",
                "/v1/changes?include=body&cursor={since}",
                "/v1/changes/snapshot?include=body"
            })
    void noAdvanceCopyHasOneEither(String door) {
        Licensed full = withPictures();
        Licensed bare = withoutPictures();
        String toFull = door.replace("{since}", full.newestCursor());
        String toBare = door.replace("{since}", bare.newestCursor());
        String until = Instant.now()
                .plus(Duration.ofHours(2))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Story story = newsroom.drafts(illustrated().with("embargoUntil", until));
        desk.takes("schedule", story, "*", Map.of("publishAt", until)).then().statusCode(200);

        eventually(() -> requireShare(
                full.get(toFull.replace("{id}", story.id())).asString(),
                bare.get(toBare.replace("{id}", story.id())).asString()));
    }

    @Test
    void noMessageHasOneEither() {
        try (PushedCopy full = new PushedCopy(vertx, withPictures(), null);
                PushedCopy bare = new PushedCopy(vertx, withoutPictures(), null)) {
            Story story = newsroom.publishes(illustrated());

            eventually(() -> {
                assertThat(full.articles()).containsKey(story.id());
                assertThat(bare.articles()).containsKey(story.id());
            });
            requireShare(
                    full.articles().get(story.id()).toString(),
                    bare.articles().get(story.id()).toString());
        }
    }
}
