package org.copydesk.push.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.platform.MovableClock;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9/in");

    @Inject
    Vertx vertx;

    @Inject
    Session database;

    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private final Desk admin = new Desk();
    private Subscriber partner;

    @BeforeEach
    void aPartner() {
        partner = Subscriber.ofOneTag();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aWebhookMayNameEveryKindOfChange() {
        List<String> all = List.of("published", "updated", "corrected", "withdrawn", "killed", "removed", "advance");

        partner.asks(Map.of("url", NOBODY.toString(), "events", all))
                .then()
                .statusCode(201)
                .body("events", equalTo(all));
    }

    @Test
    void aWebhookShowsItsSecretOnce() {
        Response made = partner.asks(Map.of(
                "url", NOBODY.toString(), "description", "The archive", "events", List.of("published", "killed")));

        made.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/webhooks/" + made.path("id")))
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("state", equalTo("active"))
                .body("events", contains("published", "killed"))
                .body("includeBody", equalTo(false))
                .body("failingSince", nullValue());
        assertThat(partner.reads(made).asString()).doesNotContain("whsec_");
        partner.request().get("/v1/webhooks").then().statusCode(200).body("data", hasSize(1));
        Long stored = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from webhook where secret like '%whsec_%' or secret like ?1", Long.class)
                .setParameter(1, "%" + made.<String>path("secret").substring("whsec_".length()) + "%")
                .getSingleResult());
        assertThat(stored).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2/, forbidden-address",
        "http://10.1.2.3/in, forbidden-address",
        "http://[::1]/, forbidden-address",
        "http://[::ffff:10.0.0.1]/, forbidden-address",
        "http://169.254.169.254/latest, forbidden-address",
        "http://localhost.invalid/, unknown-name",
        "ftp://127.0.0.1/, bad-address",
        "http://me:word@127.0.0.1/, bad-address",
        "http://0177.0.0.1/, bad-address",
        "http://10.0.0.010/, bad-address",
        "http://2130706433/, bad-address",
        "http://0x7f000001/, bad-address",
        "http://0x7f.0.0.1/, bad-address",
        "nonsense, bad-address",
        "ht tp://x, bad-address"
    })
    void anAddressInsideIsRefused(String url, String code) {
        partner.asks(Map.of("url", url))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo(code));
        Response webhook = partner.subscribes(NOBODY);
        partner.patches(webhook, Map.of("url", url)).then().statusCode(422).body("errors[0].code", equalTo(code));
    }

    @Test
    void whatIsNoWebhookIsRefused() {
        partner.asks(Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/url"));
        partner.asks(Map.of("url", NOBODY.toString(), "events", List.of("printed")))
                .then()
                .statusCode(422);
        partner.asks(Map.of("url", NOBODY.toString(), "colour", "red")).then().statusCode(422);
        partner.request().queryParam("colour", "red").get("/v1/webhooks").then().statusCode(400);
        Response webhook = partner.subscribes(NOBODY);
        for (Map<String, String> range : List.of(
                Map.of("from", "yesterday"),
                Map.of("from", "7", "to", "3"),
                Map.of("from", "7", "to", "2026-03-24T09:00:00Z"),
                Map.of("from", "2026-03-24T09:00:00Z", "to", "2026-03-23T09:00:00Z"),
                Map.<String, String>of())) {
            partner.posts(webhook, "/replay", range).then().statusCode(422);
        }
    }

    @Test
    void aPatchChangesWhatItNames() {
        Response webhook = partner.subscribes(NOBODY, Map.of("description", "One", "events", List.of("published")));

        partner.patches(webhook, Map.of("description", "Two", "includeBody", true))
                .then()
                .statusCode(200)
                .body("description", equalTo("Two"))
                .body("includeBody", equalTo(true))
                .body("url", equalTo(NOBODY.toString()))
                .body("events", contains("published"));
        partner.request().delete(partner.address(webhook)).then().statusCode(204);
        partner.request().get(partner.address(webhook)).then().statusCode(404);
        partner.request().delete(partner.address(webhook)).then().statusCode(404);
    }

    @Test
    void aWebhookIsItsPartnersAndTheAdministrators() {
        Response webhook = partner.subscribes(NOBODY);
        Subscriber other = Subscriber.ofOneTag();
        other.request().get(partner.address(webhook)).then().statusCode(404);
        other.patches(webhook, Map.of("paused", true)).then().statusCode(404);
        other.posts(webhook, "/secret/rotate", null).then().statusCode(404);
        other.posts(webhook, "/ping", null).then().statusCode(404);
        other.request().get(partner.address(webhook) + "/attempts").then().statusCode(404);
        other.request().delete(partner.address(webhook)).then().statusCode(404);
        admin.get("/v1/webhooks").then().statusCode(403);
        given().get("/v1/webhooks").then().statusCode(401);

        String path = "/v1/admin/partners/" + partner.id() + "/webhooks";
        admin.get(path).then().statusCode(200).body("data.id", contains(webhook.<String>path("id")));
        admin.get(path + "/" + webhook.path("id")).then().statusCode(200);
        admin.get("/v1/admin/partners/" + UUID.randomUUID() + "/webhooks")
                .then()
                .statusCode(404);
        partner.request().get(path).then().statusCode(403);
        Response made = admin.post(path, Map.of("url", NOBODY.toString()));
        made.then().statusCode(201).header("Location", matchesPattern(".*" + path + "/" + made.path("id")));
        partner.request().get("/v1/webhooks?limit=1").then().body("data", hasSize(1));
    }

    @Test
    void thereAreAtMostTwenty() {
        for (int i = 0; i < 20; i++) {
            partner.subscribes(NOBODY);
        }
        partner.asks(Map.of("url", NOBODY.toString())).then().statusCode(409).body("code", equalTo("in-use"));
    }

    @Test
    void aPingSaysWhatBecameOfIt() {
        try (Inbox inbox = Inbox.answering(
                vertx, (message, answer) -> answer.setStatusCode(418).end("short and stout"))) {
            Response webhook = partner.subscribes(inbox.url(), Map.of("paused", true));

            partner.posts(webhook, "/ping", null)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.JSON)
                    .body("delivered", equalTo(false))
                    .body("status", equalTo(418))
                    .body("error", equalTo("status-418"))
                    .body("answer", equalTo("short and stout"));
            assertThat(inbox.received()).singleElement().satisfies(message -> {
                assertThat(message.body()).contains("\"type\":\"ping\"");
                assertThat(Inbox.isSignedWith(webhook.path("secret"), message)).isTrue();
            });
        }
        Response nowhere = partner.subscribes(NOBODY);
        partner.posts(nowhere, "/ping", null)
                .then()
                .statusCode(200)
                .body("status", nullValue())
                .body("error", equalTo("no-connection"));
    }

    @Test
    void attemptsComeByPages() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            Response webhook = partner.subscribes(inbox.url());
            List<Story> stories = List.of(
                    newsroom.publishes(aStory().tagged(partner.tag())),
                    newsroom.publishes(aStory().tagged(partner.tag())),
                    newsroom.publishes(aStory().tagged(partner.tag())));
            eventually(() -> assertThat(
                            partner.reads(webhook, "/attempts").jsonPath().getList("data"))
                    .hasSize(3));
            Response first = partner.reads(webhook, "/attempts?limit=2");
            Response second = partner.reads(webhook, "/attempts?limit=2&cursor=" + first.path("page.next"));

            assertThat(first.jsonPath().getList("data")).hasSize(2);
            assertThat(second.jsonPath().getList("data")).hasSize(1);
            assertThat(second.<Object>path("page.next")).isNull();
            assertThat(stories).hasSize(3);
        }
    }

    /** As if another node had sent for it, and had been killed. */
    @Test
    void whenANodeDiesAnotherSendsInItsPlace() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            Response webhook = partner.subscribes(inbox.url(), Map.of("paused", true));
            UUID id = UUID.fromString(webhook.path("id"));
            QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                            "update webhook_progress set lease_owner = ?1, lease_until = ?2 where webhook_id = ?3")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, clock.instant().plus(Duration.ofHours(1)))
                    .setParameter(3, id)
                    .executeUpdate());
            partner.patches(webhook, Map.of("paused", false)).then().statusCode(200);
            Story story = newsroom.publishes(aStory().tagged(partner.tag()));
            Subscriber witness = Subscriber.of(partner.tag());
            witness.subscribes(inbox.url());
            Story other = newsroom.publishes(aStory().tagged(partner.tag()));
            eventually(() -> assertThat(inbox.of(other.id())).hasSize(1));
            assertThat(inbox.of(story.id())).isEmpty();

            clock.advance(Duration.ofHours(1).plusSeconds(1));
            eventually(() -> {
                assertThat(inbox.of(story.id())).hasSize(1);
                assertThat(inbox.of(other.id())).hasSize(2);
            });
        }
    }

    @Test
    void aSuspendedPartnerIsSentNothingUntilItIsServedAgain() {
        try (Inbox inbox = Inbox.answering(vertx, 200)) {
            Response webhook = partner.subscribes(inbox.url());
            changes(Map.of("status", "suspended", "reason", "The contract ran out"));
            partner.posts(webhook, "/ping", null)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("partner-suspended"))
                    .body("detail", containsString("The contract ran out"));
            partner.request().get("/v1/webhooks").then().statusCode(403);
            partner.asks(Map.of("url", NOBODY.toString())).then().statusCode(403);
            Story story = newsroom.publishes(aStory().tagged(partner.tag()));
            Subscriber witness = Subscriber.of(partner.tag());
            try (Inbox other = Inbox.answering(vertx, 200)) {
                witness.subscribes(other.url());
                Story seen = newsroom.publishes(aStory().tagged(partner.tag()));
                eventually(() -> assertThat(other.of(seen.id())).hasSize(1));
            }
            inbox.isEmpty();

            changes(Map.of("status", "active"));
            eventually(() -> assertThat(inbox.of(story.id())).hasSize(1));
        }
    }

    @Test
    void requestsForWebhooksCountAmongAPartnersRequests() {
        clock.stop(); // in the middle of a minute
        changes(Map.of("limits", Map.of("requestsPerMinute", 1)));
        partner.request().get("/v1/webhooks");

        partner.request().get("/v1/webhooks").then().statusCode(429).header("Retry-After", notNullValue());
        admin.get("/v1/admin/partners/" + partner.id() + "/webhooks").then().statusCode(200);
    }

    private void changes(Map<String, ?> patch) {
        admin.request()
                .contentType(Desk.MERGE_PATCH)
                .body(patch)
                .patch("/v1/admin/partners/" + partner.id())
                .then()
                .statusCode(200);
    }

    @Test
    void ofWebhooksMadeAtTheSameMomentThereAreNoMoreThanThereMayBe() {
        List<Integer> answers = AtOnce.run(
                30, i -> partner.asks(Map.of("url", NOBODY.toString())).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(20);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(10);
    }
}
