package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;
import org.copydesk.partner.changes.ChangeSignal;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever waits for changes and loses access meanwhile is told so, instead of that there is nothing new after a minute. */
@QuarkusTest
class EndedAccessTest {
    private final Desk admin = new Desk();

    @Inject
    ChangeSignal signal;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Licensed partner() {
        return Licensed.to(Map.of("tag", Unique.slug("nothing")));
    }

    /** A long poll that waits already. */
    private CompletableFuture<Response> waits(Desk caller, String cursor) {
        CompletableFuture<Response> poll =
                CompletableFuture.supplyAsync(() -> caller.get("/v1/changes?wait=60&cursor=" + cursor));
        eventually(() -> assertThat(signal.isWaitedFor() || poll.isDone()).isTrue());
        return poll;
    }

    private CompletableFuture<Response> waits(Licensed partner) {
        return waits(new Desk(partner.secret()), partner.newestCursor());
    }

    @Test
    void byARevokedToken() {
        Licensed partner = partner();
        CompletableFuture<Response> poll = waits(partner);

        String tokens = "/v1/admin/partners/" + partner.id() + "/tokens";
        String token = admin.get(tokens).jsonPath().getString("data[0].id");
        admin.request().delete(tokens + "/" + token).then().statusCode(204);

        Response refused = poll.join();
        refused.then().statusCode(401);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void byARevokedTokenOfTheStaff() {
        Response made = admin.post("/v1/admin/tokens", Map.of("name", Unique.slug("admin"), "role", "admin"));
        Desk other = new Desk(made.jsonPath().getString("secret"));
        CompletableFuture<Response> poll = waits(other, newestChange());

        admin.request()
                .delete("/v1/admin/tokens/" + made.jsonPath().getString("id"))
                .then()
                .statusCode(204);

        poll.join().then().statusCode(401);
    }

    private String newestChange() {
        String cursor = "";
        while (true) {
            Response page = admin.get("/v1/changes?limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            cursor = page.jsonPath().getString("page.next");
            if (page.jsonPath().getList("data").isEmpty()) {
                return cursor;
            }
        }
    }

    @Test
    void bySuspension() {
        Licensed partner = partner();
        CompletableFuture<Response> poll = waits(partner);

        partner.isChangedTo(Map.of("status", "suspended", "reason", "The invoice of March is open"));

        assertThat(poll.join().jsonPath().getString("code")).isEqualTo("partner-suspended");
    }

    @Test
    void byTheEndOfTheContract() {
        Licensed partner = partner();
        CompletableFuture<Response> poll = waits(partner);

        partner.isChangedTo(Map.of("expiresAt", clock.instant().minusSeconds(1).toString()));

        assertThat(poll.join().jsonPath().getString("code")).isEqualTo("partner-expired");
    }

    @Test
    void byRemoval() {
        Licensed partner = partner();
        CompletableFuture<Response> poll = waits(partner);

        admin.request().delete("/v1/admin/partners/{id}", partner.id()).then().statusCode(204);

        poll.join().then().statusCode(401);
    }

    /** Nobody does anything; the next look finds it out. */
    @Test
    void byTime() {
        Licensed partner = partner();
        partner.isChangedTo(
                Map.of("expiresAt", clock.instant().plusSeconds(3600).toString()));
        clock.stop();
        CompletableFuture<Response> poll = waits(partner);

        // Less than a minute more than an hour: the poll itself still has time.
        clock.advance(java.time.Duration.ofSeconds(3601));

        assertThat(poll.join().jsonPath().getString("code")).isEqualTo("partner-expired");
    }
}
