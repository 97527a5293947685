package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.partner.Licensed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that announce a body and don't send it keep nobody from being answered. */
@Tag("anywhere")
@QuarkusTest
@TestProfile(SlowSendersTest.FewThreads.class)
class SlowSendersTest {
    private static final int THREADS = 6;
    private static final int TRANSFERS = 2;
    private static final Operation DRAFT =
            new Operation("POST", "/v1/desk/articles", false, List.of(), "application/json", null);
    private static final String IMPORT = "/v1/admin/import";
    private static final Set<String> STREAMED = Set.of(IMPORT, "/v1/desk/images");

    /** More slow senders than threads are few sockets then. */
    public static class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "test.database.name", "slow",
                    "quarkus.thread-pool.max-threads", String.valueOf(THREADS),
                    "quarkus.http.read-timeout", "10s",
                    "copydesk.transfer.at-once", String.valueOf(TRANSFERS),
                    "copydesk.requests.bodies", "300K",
                    "copydesk.requests.body-timeout", "12s",
                    "copydesk.requests.body-idle-timeout", "10s");
        }
    }

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    private static List<Operation> operationsThatMayHaveABody() {
        return Operation.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .toList();
    }

    private static String token(Operation operation, String partner) {
        return operation.path().matches("/v1/(desk|admin)/.*") ? Desk.TOKEN : operation.open() ? null : partner;
    }

    @Test
    void othersAreAnsweredWhileMoreSendersThanThreadsWaitOnEveryOperation() {
        Story story = newsroom.publishes(aStory().tagged(Unique.slug("patience")));
        String partner = Licensed.to(Map.of("all", List.of())).secret();
        List<SlowSender> slow = new ArrayList<>();
        try {
            for (Operation operation : operationsThatMayHaveABody()) {
                for (int i = 0; i <= THREADS && !STREAMED.contains(operation.path()); i++) {
                    slow.add(SlowSender.to(operation, token(operation, partner), i % 2 == 0 ? "" : "a="));
                }
            }
            assertThat(slow).hasSizeGreaterThan(40 * THREADS);

            reader.get("/v1/articles?tag=" + Unique.slug("nowhere")).then().statusCode(200);
            desk.get("/v1/desk/articles/{id}", story.id()).then().statusCode(200);
            newsroom.updates(story, Map.of("headline", "Answered meanwhile"));
            assertThat(slow)
                    .as("those that still waited then, on a machine however slow")
                    .filteredOn(sender -> !sender.hasAnswer())
                    .hasSizeGreaterThan(THREADS);

            assertThat(slow).allSatisfy(sender -> {
                RawHttp.Answer answer = sender.answer();
                assertThat(answer.status()).as("%s", sender.operation()).isEqualTo(408);
                assertThat(answer.header("connection")).isEqualTo("close");
                assertThat(RawHttp.problem(answer).get("code")).isEqualTo("body-timeout");
            });
        } finally {
            slow.forEach(SlowSender::close);
        }
    }

    @Test
    void importsAreFewAndEndWhenNothingComes() {
        Operation operation = operationsThatMayHaveABody().stream()
                .filter(candidate -> candidate.path().equals(IMPORT))
                .findFirst()
                .orElseThrow();
        List<SlowSender> slow = new ArrayList<>();
        try {
            for (int i = 0; i < TRANSFERS; i++) {
                slow.add(SlowSender.to(operation, Desk.TOKEN, "\n"));
                assertThat(slow.get(i).status()).contains(" 200 ");
            }
            try (SlowSender oneTooMany = SlowSender.to(operation, Desk.TOKEN, "\n")) {
                assertThat(oneTooMany.status()).contains(" 503 ");
            }
            desk.get("/v1/admin/export").then().statusCode(503).header("Retry-After", "30");

            slow.forEach(SlowSender::awaitEnd);
            desk.get("/v1/admin/export").then().statusCode(200);
        } finally {
            slow.forEach(SlowSender::close);
        }
    }

    @Test
    void allBodiesTogetherWeighNoMoreThanTheyMay() {
        String large = "x".repeat(160_000);
        try (SlowSender slow = SlowSender.to(DRAFT, Desk.TOKEN, large)) {
            eventually(() ->
                    desk.post("/v1/desk/articles", large).then().statusCode(503).header("Retry-After", "1"));
            desk.post("/v1/desk/articles", "{").then().statusCode(400);
            assertThat(slow.hasAnswer()).isFalse();
        }
        eventually(() -> desk.post("/v1/desk/articles", large).then().statusCode(400));
    }

    @Test
    void nobodyIsAskedForABodyThatIsRefusedAnyhow() {
        String reporter = Desk.as("reporter").token();
        for (Operation operation : operationsThatMayHaveABody()) {
            if (!operation.open()) {
                refusedAtOnce(operation, null, 401);
                refusedAtOnce(operation, "nobody's", 401);
            }
            if (operation.path().startsWith("/v1/admin/") || operation.path().startsWith("/v1/webhooks")) {
                refusedAtOnce(operation, reporter, 403);
            }
        }
        refusedAtOnce(DRAFT.at("POST", "/v1/desk/nothing", "application/json"), Desk.TOKEN, 404);
        refusedAtOnce(DRAFT.at("PATCH", "/v1/desk/articles", "application/json"), Desk.TOKEN, 405);
        refusedAtOnce(DRAFT.at("PATCH", "/v1/desk/articles/{id}", "text/xml"), Desk.TOKEN, 415);
        refusedAtOnce(DRAFT.at("POST", "/v1/websub", "text/xml"), null, 415);
    }

    private static void refusedAtOnce(Operation operation, String token, int status) {
        try (SlowSender sender = SlowSender.to(operation, token, "")) {
            assertThat(sender.status()).as("%s", operation).startsWith("HTTP/1.1 " + status + " ");
        }
    }
}
