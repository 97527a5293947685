package org.copydesk.article.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.copydesk.platform.MovableClock;
import org.copydesk.staff.TestStaff;
import org.copydesk.staff.TestStaff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleLockTest {
    @Inject
    TestStaff staff;

    @Inject
    MovableClock clock;

    private Member ada;
    private Member ben;
    private Response draft;
    private String address;
    private Instant opened;

    @BeforeEach
    void aStoryAndTwoReporters() {
        ada = staff.reporter();
        ben = staff.reporter();
        draft = ada.request()
                .body(Map.of("headline", "Lock keeper retires " + UUID.randomUUID()))
                .post("/v1/desk/articles");
        draft.then().statusCode(201);
        address = "/v1/desk/articles/" + draft.path("id");
        clock.stop();
        opened = clock.instant();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String after(Duration time) {
        return opened.plus(time).toString();
    }

    @Test
    void whoOpensAStoryIsShownToOthersForFiveMinutes() {
        ada.request()
                .put(address + "/lock")
                .then()
                .statusCode(200)
                .body("by", equalTo(ada.name()))
                .body("since", equalTo(opened.toString()))
                .body("until", equalTo(after(Duration.ofMinutes(5))));

        ben.request().get(address + "/lock").then().statusCode(200).body("by", equalTo(ada.name()));
        ben.request().get(address).then().body("lock.by", equalTo(ada.name()));
        ben.request()
                .get("/v1/desk/articles?author={ada}", ada.name())
                .then()
                .body("data[0].id", equalTo(draft.path("id")))
                .body("data[0].lock.until", equalTo(after(Duration.ofMinutes(5))));

        clock.advance(Duration.ofMinutes(5));
        ben.request().get(address + "/lock").then().statusCode(404);
        ben.request().get(address).then().body("lock", nullValue());
    }

    @Test
    void somebodyElseIsToldByWhomAndUntilWhen() {
        ada.request().put(address + "/lock").then().statusCode(200);

        ben.request()
                .put(address + "/lock")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("locked"))
                .body("detail", allOf(containsString(ada.name()), containsString(after(Duration.ofMinutes(5)))))
                .body("lock.by", equalTo(ada.name()))
                .body("lock.until", equalTo(after(Duration.ofMinutes(5))));
        ben.request().delete(address + "/lock").then().statusCode(409);
    }

    @Test
    void renewingKeepsTheTimeOfOpening() {
        ada.request().put(address + "/lock");
        clock.advance(Duration.ofMinutes(2));

        ada.request()
                .put(address + "/lock")
                .then()
                .statusCode(200)
                .body("since", equalTo(opened.toString()))
                .body("until", equalTo(after(Duration.ofMinutes(7))));
    }

    @Test
    void aLockThatRanOutIsAnybodys() {
        ada.request().put(address + "/lock");
        clock.advance(Duration.ofSeconds(301));

        ben.request()
                .put(address + "/lock")
                .then()
                .statusCode(200)
                .body("by", equalTo(ben.name()))
                .body("since", equalTo(after(Duration.ofSeconds(301))));
    }

    @Test
    void anEditorTakesOverAndAReporterCanNot() {
        ada.request().put(address + "/lock");

        ben.request().put(address + "/lock?take=true").then().statusCode(403);
        Member editor = staff.editor();
        editor.request().put(address + "/lock").then().statusCode(409);
        editor.request().put(address + "/lock?take=true").then().statusCode(200).body("by", equalTo(editor.name()));
        ada.request().put(address + "/lock").then().statusCode(409);
    }

    @Test
    void aReleasedStoryIsFree() {
        ada.request().put(address + "/lock");
        ada.request().delete(address + "/lock").then().statusCode(204);
        ada.request().delete(address + "/lock").then().statusCode(204);

        ada.request().get(address + "/lock").then().statusCode(404).body("code", equalTo("not-found"));
        ben.request().put(address + "/lock").then().statusCode(200);
    }

    @Test
    void aLockHindersNoChange() {
        ada.request().put(address + "/lock");

        TestStaff.admin()
                .request()
                .contentType("application/merge-patch+json")
                .header("If-Match", draft.header("ETag"))
                .body(Map.of("standfirst", "After forty years"))
                .patch(address)
                .then()
                .statusCode(200)
                .body("lock.by", equalTo(ada.name()));
    }

    @Test
    void ofEightAtOnceOneGetsIt() throws Exception {
        List<Callable<Integer>> requests = Stream.generate(staff::reporter)
                .limit(8)
                .<Callable<Integer>>map(
                        one -> () -> one.request().put(address + "/lock").statusCode())
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            int got = 0;
            for (Future<Integer> answer : people.invokeAll(requests)) {
                assertThat(answer.get()).isIn(200, 409);
                got += answer.get() == 200 ? 1 : 0;
            }
            assertThat(got).isOne();
        } finally {
            people.shutdown();
        }
    }

    @Test
    void whatIsNoArticleHasNoLock() {
        String nowhere = "/v1/desk/articles/" + UUID.randomUUID() + "/lock";
        ada.request().put(nowhere).then().statusCode(404);
        ada.request().get(nowhere).then().statusCode(404);
        ada.request().delete(nowhere).then().statusCode(404);
        ada.request().put(address + "/lock?take=perhaps").then().statusCode(400);
    }
}
