package org.copydesk.push.websub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.copydesk.platform.net.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebSubTest {
    private static final String HERE = "http://localhost:8080";

    @Inject
    Vertx vertx;

    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private String tag;

    @BeforeEach
    void aTag() {
        tag = Unique.slug("followed");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String topic(String feed) {
        return HERE + "/feeds/" + feed + "?tag=" + tag;
    }

    private Story published() {
        return newsroom.publishes(aStory().tagged(tag));
    }

    private void subscribes(FeedReader reader, String topic, Map<String, ?> more) {
        reader.asks("subscribe", topic, more).then().statusCode(202);
        eventually(() -> assertThat(subscription(reader)).isNotNull());
    }

    /** What the administrator sees of it, or null. */
    private static Map<String, Object> subscription(FeedReader reader) {
        List<Map<String, Object>> all = new Desk()
                .request()
                .get("/v1/admin/websub?limit=100")
                .jsonPath()
                .getList("data");
        return all.stream()
                .filter(one -> reader.address().equals(one.get("callback")))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({"atom, application/atom+xml", "rss, application/rss+xml", "json, application/feed+json"})
    void aFeedIsSentWhenItChanges(String feed, String mediaType) {
        published();
        try (FeedReader reader = FeedReader.confirming(vertx)) {
            subscribes(reader, topic(feed), Map.of());
            assertThat(reader.contents()).isEmpty();

            Story story = published();

            eventually(() -> assertThat(reader.lastContent()).contains(story.id()));
            Received content = reader.contents().get(0);
            assertThat(content.uri()).isEqualTo("/feed?for=me");
            assertThat(content.header("Content-Type")).isEqualTo(mediaType);
            assertThat(content.header("Link"))
                    .isEqualTo("<" + HERE + "/v1/websub>; rel=\"hub\", <" + topic(feed) + ">; rel=\"self\"");
            assertThat(content.header("X-Hub-Signature")).isNull();
            assertThat(reader.lastContent())
                    .isEqualTo(
                            given().queryParam("tag", tag).get("/feeds/" + feed).asString());
        }
    }

    @Test
    void theCallbackIsAskedFirst() {
        try (FeedReader reader = FeedReader.confirming(vertx)) {
            subscribes(reader, topic("atom"), Map.of("hub.lease_seconds", "86400"));

            Map<String, String> question = reader.questions().get(0);
            assertThat(question)
                    .containsEntry("for", "me")
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", topic("atom"))
                    .containsEntry("hub.lease_seconds", "86400");
            assertThat(question.get("hub.challenge")).hasSizeGreaterThan(20);
            assertThat(subscription(reader))
                    .containsEntry("topic", topic("atom"))
                    .containsEntry("signed", false)
                    .containsEntry("failingSince", null);
        }
    }

    @Test
    void aTopicMayEncodeMoreThanTheFeedDoesAndTheCallbackIsAskedInItsOwnWords() {
        String encoded = HERE + "/feeds/%61tom?%74ag=" + tag.replace("-", "%2D");
        try (FeedReader reader = FeedReader.confirming(vertx)) {
            subscribes(reader, encoded, Map.of());

            assertThat(reader.questions().get(0)).containsEntry("hub.topic", encoded);
            assertThat(subscription(reader)).containsEntry("topic", topic("atom"));
            reader.asks("unsubscribe", topic("atom"), Map.of()).then().statusCode(202);
            eventually(() -> assertThat(subscription(reader)).isNull());
        }
    }

    @Test
    void whatTheCallbackDoesNotConfirmIsNotDone() {
        try (FeedReader reader = FeedReader.thatWishesNothing(vertx);
                FeedReader other = FeedReader.confirming(vertx)) {
            reader.asks("subscribe", topic("atom"), Map.of()).then().statusCode(202);
            eventually(() -> assertThat(reader.questions()).hasSize(1));
            subscribes(other, topic("atom"), Map.of());

            Story story = published();

            eventually(() -> assertThat(other.lastContent()).contains(story.id()));
            assertThat(reader.contents()).isEmpty();
            assertThat(subscription(reader)).isNull();
        }
    }

    @Test
    void whatIsWithdrawnIsSentAsATombstone() {
        Story story = published();
        try (FeedReader reader = FeedReader.confirming(vertx)) {
            subscribes(reader, topic("atom"), Map.of());

            newsroom.withdraws(story, "The source took it back");

            eventually(() ->
                    assertThat(reader.lastContent()).contains("<at:deleted-entry ref=\"urn:uuid:" + story.id() + "\""));
        }
    }

    @Test
    void contentIsSignedWithTheSubscribersSecret() throws Exception {
        try (FeedReader reader = FeedReader.confirming(vertx)) {
            subscribes(reader, topic("rss"), Map.of("hub.secret", "sésame"));
            published();
            eventually(() -> assertThat(reader.contents()).hasSize(1));

            Received content = reader.contents().get(0);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("sésame".getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = mac.doFinal(content.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(content.header("X-Hub-Signature"))
                    .isEqualTo("sha256=" + java.util.HexFormat.of().formatHex(expected));
            assertThat(subscription(reader)).containsEntry("signed", true);
        }
    }

    @Test
    void whoeverEndsItHearsNoMore() {
        try (FeedReader reader = FeedReader.confirming(vertx);
                FeedReader other = FeedReader.confirming(vertx)) {
            subscribes(reader, topic("atom"), Map.of());
            subscribes(other, topic("atom"), Map.of());

            reader.asks("unsubscribe", topic("atom"), Map.of()).then().statusCode(202);

            eventually(() -> assertThat(subscription(reader)).isNull());
            Story story = published();
            eventually(() -> assertThat(other.lastContent()).contains(story.id()));
            assertThat(reader.contents()).isEmpty();
        }
    }

    @Test
    void whatFailsIsTriedAgainWithWhatTheFeedIsThen() {
        AtomicInteger asked = new AtomicInteger();
        try (FeedReader reader = FeedReader.answering(
                vertx, (content, answer) -> answer.setStatusCode(asked.incrementAndGet() < 3 ? 503 : 200)
                        .end())) {
            subscribes(reader, topic("atom"), Map.of());
            Story story = published();

            eventually(() -> assertThat(reader.contents()).hasSize(3));
            assertThat(reader.lastContent()).contains(story.id());
            eventually(() -> assertThat(subscription(reader))
                    .containsEntry("failingSince", null)
                    .doesNotContainEntry("deliveredAt", null));
        }
    }

    @Test
    void aCallbackThatNeverAnswersDelaysNobody() {
        CompletableFuture<Void> neverAnswered = new CompletableFuture<>();
        try (FeedReader silent = FeedReader.answering(vertx, (content, answer) -> neverAnswered.complete(null));
                FeedReader other = FeedReader.confirming(vertx)) {
            subscribes(silent, topic("atom"), Map.of());
            subscribes(other, topic("atom"), Map.of());

            Story first = published();
            eventually(() -> assertThat(other.lastContent()).contains(first.id()));
            Story second = published();
            eventually(() -> assertThat(other.lastContent()).contains(second.id()));
            assertThat(neverAnswered).isCompleted();
            eventually(() -> assertThat(subscription(silent)).containsEntry("error", "timed-out"));
        }
    }

    @Test
    void aCallbackThatIsGoneEndsIt() {
        try (FeedReader reader = FeedReader.answering(
                vertx, (content, answer) -> answer.setStatusCode(410).end())) {
            subscribes(reader, topic("atom"), Map.of());
            published();

            eventually(() -> assertThat(subscription(reader)).isNull());
        }
    }

    @Test
    void aSubscriptionEndsWithItsLease() {
        try (FeedReader reader = FeedReader.confirming(vertx);
                FeedReader other = FeedReader.confirming(vertx)) {
            subscribes(reader, topic("atom"), Map.of("hub.lease_seconds", "3600"));
            subscribes(other, topic("atom"), Map.of());

            clock.advance(Duration.ofHours(2));
            Story story = published();

            eventually(() -> assertThat(other.lastContent()).contains(story.id()));
            eventually(() -> assertThat(subscription(reader)).isNull());
            assertThat(reader.contents()).isEmpty();
        }
    }

    @Test
    void anAdministratorEndsIt() {
        try (FeedReader reader = FeedReader.confirming(vertx)) {
            subscribes(reader, topic("atom"), Map.of());
            Desk admin = new Desk();
            String address = "/v1/admin/websub/" + subscription(reader).get("id");

            admin.request().delete(address).then().statusCode(204);

            assertThat(subscription(reader)).isNull();
            admin.request().delete(address).then().statusCode(404);
        }
    }

    @Test
    void feedsNameTheHub() {
        String hub = HERE + "/v1/websub";
        for (String feed : List.of("atom", "rss", "json")) {
            given().get("/feeds/" + feed).then().header("Link", containsString("<" + hub + ">; rel=\"hub\""));
        }
        assertThat(given().get("/feeds/atom").asString()).contains("<link rel=\"hub\" href=\"" + hub + "\"");
        assertThat(given().get("/feeds/rss").asString()).contains("<atom:link rel=\"hub\" href=\"" + hub + "\"");
        given().get("/feeds/json").then().body("hubs.type", hasItem("WebSub")).body("hubs.url", hasItem(hub));
        given().get("/feeds").then().body("hub", equalTo(hub));
    }

    @Test
    void laterPagesNameNoHub() {
        published();
        published();
        Response first = given().queryParam("tag", tag).queryParam("limit", 1).get("/feeds/json");
        given().urlEncodingEnabled(false)
                .get(first.<String>path("next_url").substring(HERE.length()))
                .then()
                .statusCode(200)
                .header("Link", not(containsString("rel=\"hub\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/feeds/atom",
                HERE + "/feeds/nonsense",
                HERE + "/feeds/atom?cursor=x",
                HERE + "/feeds/atom?limit=many",
                HERE + "/feeds/atom?limit=5000",
                HERE + "/feeds/atom?color=red",
                HERE + "/feeds/atom#top",
                HERE + "/v1/articles",
                "feeds/atom",
                "%"
            })
    void whatIsNoFeedIsRefused(String topic) {
        FeedReader.form("subscribe", topic, "http://127.0.0.1:9/in", Map.of())
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("hub.topic"));
    }

    @Test
    void aFeedIsSubscribedToByItsOwnAddress() {
        FeedReader.form("subscribe", HERE + "/feeds/atom?content=full", "http://127.0.0.1:9/in", Map.of())
                .then()
                .statusCode(400)
                .body("detail", containsString(HERE + "/feeds/atom;"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/in, inside",
        "http://169.254.169.254/latest, inside",
        "http://[::1]/in, inside",
        "ftp://127.0.0.1/in, https",
        "nonsense, absolute",
        "http://127.0.0.1:9/in#part, fragment"
    })
    void callbacksThatMayNotBeCalledAreRefused(String callback, String why) {
        FeedReader.form("subscribe", HERE + "/feeds/atom", callback, Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("hub.callback"))
                .body("detail", containsString(why));
    }

    @ParameterizedTest
    @CsvSource({"hub.lease_seconds, soon", "hub.lease_seconds, -1", "hub.lease_seconds, 0", "hub.lease_seconds, 000"})
    void whatCantBeReadIsRefused(String parameter, String value) {
        FeedReader.form("subscribe", HERE + "/feeds/atom", "http://127.0.0.1:9/in", Map.of(parameter, value))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aSecretIsShorterThan200Bytes() {
        FeedReader.form(
                        "subscribe",
                        HERE + "/feeds/atom",
                        "http://127.0.0.1:9/in",
                        Map.of("hub.secret", "é".repeat(100)))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("hub.secret"));
    }

    @Test
    void otherModesAreRefused() {
        FeedReader.form("publish", HERE + "/feeds/atom", "http://127.0.0.1:9/in", Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("hub.mode"));
    }
}
