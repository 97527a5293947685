package org.copydesk.push.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.copydesk.push.webhook.Inbox.isSignedWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.platform.MovableClock;
import org.copydesk.platform.net.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookDeliveryTest {
    private static final Duration THREE_DAYS = Duration.ofDays(3).plusSeconds(1);

    @Inject
    Vertx vertx;

    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private Subscriber partner;

    @BeforeEach
    void aPartner() {
        partner = Subscriber.ofOneTag();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Story published() {
        return newsroom.publishes(aStory().tagged(partner.tag()));
    }

    @Test
    void aPublicationArrivesSigned() {
        try (Inbox inbox = Inbox.answering(vertx, 204)) {
            Response webhook = partner.subscribes(inbox.url());
            Story story = published();

            eventually(() -> assertThat(inbox.of(story.id())).hasSize(1));
            Received message = inbox.of(story.id()).get(0);
            JsonPath body = JsonPath.from(message.body());
            assertThat(message.method()).isEqualTo("POST");
            assertThat(message.header("Content-Type")).isEqualTo("application/json");
            assertThat(message.header("webhook-id")).matches("msg_[0-9a-f]{32}_\\d+_\\d+");
            assertThat(isSignedWith(webhook.path("secret"), message)).isTrue();
            assertThat(body.getString("type")).isEqualTo("article.published");
            assertThat(body.getString("timestamp")).isEqualTo(body.getString("data.at"));
            assertThat(body.getInt("data.version")).isEqualTo(1);
            eventually(() -> assertThat(partner.reads(webhook).<String>path("deliveredAt"))
                    .isNotNull());
        }
    }

    @Test
    void theStepsOfAnArticleArriveInOrder() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            partner.subscribes(inbox.url());
            Story story = published();
            newsroom.updates(story, Map.of("headline", "Another headline"));
            newsroom.withdraws(story, "The source took it back");

            eventually(() -> assertThat(inbox.typesOf(story.id()))
                    .containsExactly("article.published", "article.updated", "article.withdrawn"));
        }
    }

    @Test
    void aStoryUnderEmbargoArrivesBeforeItsTimeAndItsEndToo() {
        Desk desk = new Desk();
        desk.request()
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("advanceCopy", true))
                .patch("/v1/admin/partners/{id}", partner.id())
                .then()
                .statusCode(200);
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            partner.subscribes(inbox.url());
            Story story = newsroom.drafts(aStory().tagged(partner.tag()).with("embargoUntil", tomorrow));
            desk.takes("schedule", story, "*", Map.of("publishAt", tomorrow))
                    .then()
                    .statusCode(200);
            eventually(() -> assertThat(inbox.typesOf(story.id())).containsExactly("article.advance"));
            assertThat(JsonPath.from(inbox.of(story.id()).get(0).body()).getString("data.article.embargoUntil"))
                    .isNotNull();

            desk.takes("spike", story, "*", Map.of("comment", "Libel")).then().statusCode(200);
            eventually(
                    () -> assertThat(inbox.typesOf(story.id())).containsExactly("article.advance", "article.removed"));
        }
    }

    @Test
    void onlyTheKindsThatAreWantedArrive() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            partner.subscribes(inbox.url(), Map.of("events", List.of("withdrawn", "killed")));
            Story story = published();
            newsroom.withdraws(story, "The source took it back");

            eventually(() -> assertThat(inbox.typesOf(story.id())).containsExactly("article.withdrawn"));
        }
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameId() {
        AtomicInteger asked = new AtomicInteger();
        try (Inbox inbox = Inbox.answering(
                vertx, (message, answer) -> answer.setStatusCode(asked.incrementAndGet() < 3 ? 500 : 200)
                        .end("not now"))) {
            Response webhook = partner.subscribes(inbox.url());
            Story story = published();

            eventually(() -> assertThat(inbox.of(story.id())).hasSize(3));
            assertThat(inbox.of(story.id()).stream().map(message -> message.header("webhook-id")))
                    .containsOnly(inbox.of(story.id()).get(0).header("webhook-id"));
            eventually(() -> {
                List<Map<String, Object>> attempts =
                        partner.reads(webhook, "/attempts").jsonPath().getList("data");
                assertThat(attempts.stream().map(attempt -> attempt.get("status")))
                        .containsExactly(200, 500, 500);
                assertThat(attempts.stream().map(attempt -> attempt.get("attempt")))
                        .containsExactly(3, 2, 1);
                assertThat(attempts.get(2)).containsEntry("error", "status-500").containsEntry("answer", "not now");
                assertThat(attempts.get(0)).containsEntry("error", null).containsEntry("answer", null);
            });
        }
    }

    @Test
    void anEndpointThatFailsHalfTheTimeMissesNothing() {
        AtomicInteger asked = new AtomicInteger();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        List<Received> accepted = new CopyOnWriteArrayList<>();
        try (Inbox inbox = Inbox.answering(vertx, (message, answer) -> {
            boolean fails = asked.incrementAndGet() % 2 == 1;
            if (!fails && taken.add(message.header("webhook-id"))) {
                accepted.add(message);
            }
            answer.setStatusCode(fails ? 503 : 200).end();
        })) {
            partner.subscribes(inbox.url());
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Story story = published();
                stories.add(newsroom.updates(story, Map.of("headline", "Later " + i)));
            }

            eventually(() -> assertThat(stories).allSatisfy(story -> assertThat(accepted.stream()
                            .map(message -> JsonPath.from(message.body()))
                            .filter(body -> story.id().equals(body.getString("data.articleId")))
                            .map(body -> body.getString("type")))
                    .containsExactly("article.published", "article.updated")));
        }
    }

    @Test
    void whoNeverAnswersDelaysNobody() {
        try (Inbox silent = Inbox.answering(vertx, (message, answer) -> {});
                Inbox inbox = Inbox.answering(vertx, 200)) {
            for (int i = 0; i < 10; i++) {
                Subscriber.of(partner.tag()).subscribes(silent.url());
            }
            partner.subscribes(inbox.url());
            Story first = published();
            // Those that got it first may have got it again when the last does.
            eventually(() -> assertThat(silent.of(first.id()).stream()
                            .map(message -> message.header("webhook-id"))
                            .distinct())
                    .hasSize(10));
            for (int i = 0; i < 5; i++) {
                Story story = published();
                eventually(() -> assertThat(inbox.of(story.id())).hasSize(1));
            }
        }
    }

    @Test
    void goneEndsTheWebhook() {
        try (Inbox inbox = Inbox.answering(vertx, 410)) {
            Response webhook = partner.subscribes(inbox.url());
            published();

            eventually(() ->
                    assertThat(partner.reads(webhook).<String>path("state")).isEqualTo("ended"));
            published();
            partner.patches(webhook, Map.of("paused", false)).then().statusCode(409);
            partner.posts(webhook, "/replay", Map.of("from", "1")).then().statusCode(409);
            assertThat(inbox.received()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aRedirectIntoTheHouseIsNotFollowed() {
        try (Inbox inbox = Inbox.answering(vertx, (message, answer) -> answer.setStatusCode(307)
                .putHeader("Location", "http://10.0.0.1/admin")
                .end())) {
            Response webhook = partner.subscribes(inbox.url());
            published();

            eventually(() -> assertThat(
                            partner.reads(webhook, "/attempts").jsonPath().getList("data.error"))
                    .isNotEmpty()
                    .containsOnly("forbidden-address"));
        }
    }

    @Test
    void anEndpointThatAsksToBeLeftAloneIs() {
        clock.stop();
        AtomicReference<String> pause = new AtomicReference<>("3600");
        try (Inbox inbox = Inbox.answering(vertx, (message, answer) -> {
            if (pause.get() != null) {
                answer.setStatusCode(503).putHeader("Retry-After", pause.get());
            }
            answer.end();
        })) {
            Response webhook = partner.subscribes(inbox.url());
            Story story = published();
            eventually(() -> {
                clock.advance(Duration.ofMillis(200));
                assertThat(partner.reads(webhook, "/attempts").jsonPath().getList("data"))
                        .hasSize(1);
            });

            pause.set(null);
            clock.advance(Duration.ofMinutes(55));
            Story other = published();
            clock.advance(Duration.ofSeconds(30));
            assertThat(inbox.received()).hasSize(1);
            clock.advance(Duration.ofMinutes(6));
            eventually(() -> {
                clock.advance(Duration.ofMillis(200));
                assertThat(inbox.of(story.id())).hasSize(2);
                assertThat(inbox.of(other.id())).hasSize(1);
            });
        }
    }

    @Test
    void whatIsGivenUpAfterThreeDaysIsADeadLetterAndCanBeSentAgain() {
        AtomicInteger status = new AtomicInteger(500);
        try (Inbox inbox = Inbox.answering(
                vertx, (message, answer) -> answer.setStatusCode(status.get()).end())) {
            Response webhook = partner.subscribes(inbox.url());
            Story story = published();
            eventually(() -> assertThat(inbox.of(story.id())).isNotEmpty());
            clock.advance(THREE_DAYS);

            eventually(() -> assertThat(
                            partner.reads(webhook, "/dead-letters").jsonPath().getList("data.articleId"))
                    .containsExactly(story.id()));
            String number = partner.reads(webhook, "/dead-letters").path("data[0].change");
            int before = inbox.of(story.id()).size();
            status.set(200);
            partner.patches(webhook, Map.of("paused", false)).then().statusCode(200);
            Response replay =
                    partner.posts(webhook, "/replay", Map.of("from", number, "to", number, "deadLetters", true));
            replay.then().statusCode(200);
            assertThat(replay.<Integer>path("deadLetters")).isEqualTo(1);

            eventually(() -> assertThat(inbox.of(story.id())).hasSize(before + 1));
            eventually(() -> assertThat(
                            partner.reads(webhook, "/dead-letters").jsonPath().getList("data"))
                    .isEmpty());
        }
    }

    @Test
    void anEndpointThatIsDownForThreeDaysIsStoppedAndGoesOnWhereItWas() {
        AtomicInteger status = new AtomicInteger(500);
        try (Inbox inbox = Inbox.answering(
                vertx, (message, answer) -> answer.setStatusCode(status.get()).end())) {
            Response webhook = partner.subscribes(inbox.url());
            for (int i = 0; i < 6; i++) {
                published();
            }
            eventually(() -> assertThat(inbox.received()).hasSizeGreaterThanOrEqualTo(5));
            clock.advance(THREE_DAYS);
            eventually(() ->
                    assertThat(partner.reads(webhook).<String>path("state")).isEqualTo("stopped"));
            Story story = published();

            status.set(200);
            partner.patches(webhook, Map.of("paused", false)).then().statusCode(200);
            eventually(() -> {
                assertThat(inbox.of(story.id())).hasSize(1);
                assertThat(partner.reads(webhook).<String>path("state")).isEqualTo("active");
            });
        }
    }

    @Test
    void aPauseLosesNothing() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            Response webhook = partner.subscribes(inbox.url(), Map.of("paused", true));
            Story first = published();
            Story second = published();
            assertThat(partner.reads(webhook).<String>path("state")).isEqualTo("paused");
            inbox.isEmpty();

            partner.patches(webhook, Map.of("paused", false)).then().statusCode(200);
            eventually(() -> {
                assertThat(inbox.of(first.id())).hasSize(1);
                assertThat(inbox.of(second.id())).hasSize(1);
            });
        }
    }

    @Test
    void aStretchIsSentAgain() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            Response webhook = partner.subscribes(inbox.url());
            Instant begun = clock.instant();
            Story story = published();
            Story other = published();
            eventually(() -> assertThat(
                            partner.reads(webhook, "/attempts").jsonPath().getList("data.articleId"))
                    .contains(story.id(), other.id()));

            partner.posts(webhook, "/replay", Map.of("from", begun.toString()))
                    .then()
                    .statusCode(200);
            eventually(() -> {
                assertThat(inbox.of(story.id())).hasSize(2);
                assertThat(inbox.of(other.id())).hasSize(2);
            });
            assertThat(inbox.of(story.id()).get(1).header("webhook-id"))
                    .isEqualTo(inbox.of(story.id()).get(0).header("webhook-id"));
        }
    }

    @Test
    void aReplacedSecretSignsBesideTheNewOneForADay() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            Response webhook = partner.subscribes(inbox.url());
            String former = webhook.path("secret");
            Response rotated = partner.posts(webhook, "/secret/rotate", null);
            rotated.then().statusCode(200);
            String present = rotated.path("secret");
            assertThat(present).isNotEqualTo(former);

            Story story = published();
            eventually(() -> assertThat(inbox.of(story.id())).hasSize(1));
            assertThat(isSignedWith(former, inbox.of(story.id()).get(0))).isTrue();
            assertThat(isSignedWith(present, inbox.of(story.id()).get(0))).isTrue();

            clock.advance(Duration.ofHours(24).plusSeconds(1));
            Story later = published();
            eventually(() -> assertThat(inbox.of(later.id())).hasSize(1));
            assertThat(isSignedWith(former, inbox.of(later.id()).get(0))).isFalse();
            assertThat(isSignedWith(present, inbox.of(later.id()).get(0))).isTrue();
        }
    }
}
