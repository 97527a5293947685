package org.copydesk.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {
    private static final String ARTICLES = "/v1/desk/articles";

    @Inject
    AgroalDataSource database;

    @Inject
    ExpiredAnswers expired;

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer test-admin");
    }

    private static RequestSpecification keyed(String key) {
        return admin().header("Idempotency-Key", key).contentType("application/json");
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> draft(String headline) {
        return Map.of("headline", headline);
    }

    private long rows(String query) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long articlesWith(String headline) throws SQLException {
        return rows("select count(*) from article where headline = '" + headline + "'");
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndMakesNoSecondArticle() throws SQLException {
        String key = unique();
        String headline = "Tram line reopens " + key;
        Response first = keyed(key).body(draft(headline)).post(ARTICLES);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

        Response second = keyed(key).body(draft(headline)).post(ARTICLES);

        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .header("Cache-Control", first.header("Cache-Control"))
                .header("Content-Type", first.header("Content-Type"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(articlesWith(headline)).isEqualTo(1);
    }

    @Test
    void aRepeatedPublicationIsAnsweredThoughItsIfMatchIsStaleByNow() throws SQLException {
        Response draft =
                keyed(unique()).body(draft("Ferry timetable " + unique())).post(ARTICLES);
        String publish = ARTICLES + "/" + draft.path("id") + "/publish";
        String key = unique();
        Response first = keyed(key).header("If-Match", draft.header("ETag")).post(publish);
        first.then().statusCode(200).body("version", is(1));

        Response second = keyed(key).header("If-Match", draft.header("ETag")).post(publish);

        second.then().statusCode(200).header("Idempotency-Replayed", "true").header("ETag", first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(rows("select count(*) from edition_change where article_id = '" + draft.path("id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void aKeyStandsForOneRequestOnly() {
        String key = unique();
        keyed(key).body(draft("One " + key)).post(ARTICLES).then().statusCode(201);

        keyed(key)
                .body(draft("Another " + key))
                .post(ARTICLES)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
        keyed(key)
                .body(Map.of("label", "One " + key, "kind", "subject"))
                .post("/v1/desk/tags")
                .then()
                .statusCode(422);
    }

    @Test
    void whatFailedMayBeTriedAgainUnderTheSameKey() throws SQLException {
        String key = unique();
        String slug = "kept-" + key;
        keyed(key)
                .body(Map.of("slug", slug, "headline", ""))
                .post(ARTICLES)
                .then()
                .statusCode(422);
        assertThat(rows("select count(*) from idempotency_key where id = '" + idOf(key) + "'"))
                .isZero();

        Response other = admin().contentType("application/json")
                .body(Map.of("slug", slug, "headline", "Taken first"))
                .post(ARTICLES);
        keyed(key)
                .body(Map.of("slug", slug, "headline", "Wants the slug"))
                .post(ARTICLES)
                .then()
                .statusCode(409);
        admin().contentType("application/merge-patch+json")
                .header("If-Match", other.header("ETag"))
                .body(Map.of("slug", "moved-" + key))
                .patch(ARTICLES + "/" + other.path("id"))
                .then()
                .statusCode(200);

        keyed(key)
                .body(Map.of("slug", slug, "headline", "Wants the slug"))
                .post(ARTICLES)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void sixteenAtOnceMakeOneArticle() throws Exception {
        String key = unique();
        String headline = "Bridge closed " + key;
        Callable<Response> request = () -> keyed(key).body(draft(headline)).post(ARTICLES);
        ExecutorService clients = Executors.newFixedThreadPool(16);
        List<Response> answers;
        try {
            answers = clients.invokeAll(Stream.generate(() -> request).limit(16).toList()).stream()
                    .map(IdempotencyTest::finished)
                    .toList();
        } finally {
            clients.shutdown();
        }

        assertThat(articlesWith(headline)).isEqualTo(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .collect(Collectors.toSet()))
                .hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> answer.then()
                .header("Retry-After", notNullValue())
                .body("code", equalTo("idempotency-key-in-use")));
    }

    @Test
    void keysDoNotKeepRivalsForASlugFromTryingAgain() throws Exception {
        String headline = "Rivals " + unique();
        Callable<Response> request = () -> keyed(unique()).body(draft(headline)).post(ARTICLES);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            assertThat(clients.invokeAll(Stream.generate(() -> request).limit(8).toList()))
                    .extracting(answer -> finished(answer).statusCode())
                    .containsOnly(201);
        } finally {
            clients.shutdown();
        }
        assertThat(articlesWith(headline)).isEqualTo(8);
    }

    private static Response finished(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aRequestThatRunsOnAnotherNodeIsWaitedForAndNotDoneTwice() throws SQLException {
        String key = unique();
        String headline = "Storm warning " + key;
        try (Connection otherNode = database.getConnection()) {
            otherNode.setAutoCommit(false);
            otherNode
                    .createStatement()
                    .executeUpdate("insert into idempotency_key (id, fingerprint, expires_at, status) values ('"
                            + idOf(key) + "', 'x', timestamp with time zone '2999-01-01 00:00:00+00', 0)");
            keyed(key)
                    .body(draft(headline))
                    .post(ARTICLES)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("idempotency-key-in-use"));
            otherNode.rollback();
        }
        assertThat(articlesWith(headline)).isZero();

        keyed(key).body(draft(headline)).post(ARTICLES).then().statusCode(201);
    }

    private static String idOf(String key) {
        return KeyedRequest.of("first admin", key, "POST", ARTICLES, new byte[0])
                .id();
    }

    @Test
    void theKeyOfACallerSaysNothingToAnother() {
        assertThat(KeyedRequest.of("ada", "1", "POST", ARTICLES, new byte[0]).id())
                .isNotEqualTo(KeyedRequest.of("ben", "1", "POST", ARTICLES, new byte[0])
                        .id());
    }

    @Test
    void pastedCopyIsFiledOnceUnderAKey() {
        String key = unique();
        String copy = "Harbour dredging ends " + key + "\n\nThe last barge left on Tuesday, the port said.\n";
        Response first = wire(key, copy);
        first.then().statusCode(201);

        Response second = wire(key, copy);

        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        wire(unique(), copy).then().statusCode(200);
    }

    private static Response wire(String key, String copy) {
        return keyed(key).contentType("text/plain; charset=utf-8").body(copy).post("/v1/desk/wire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void aKeyIsVisibleAscii(String key) {
        keyed(key)
                .body(draft("Never written"))
                .post(ARTICLES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void aKeyHasAtMost255CharactersAndStandsOnce() {
        keyed("k".repeat(256))
                .body(draft("Never written"))
                .post(ARTICLES)
                .then()
                .statusCode(400);
        keyed("k" + unique())
                .header("Idempotency-Key", "k" + unique())
                .body(draft("Never written"))
                .post(ARTICLES)
                .then()
                .statusCode(400);
        String longest = (unique() + "k".repeat(255)).substring(0, 255);
        keyed(longest)
                .body(draft("Longest key " + longest.substring(0, 36)))
                .post(ARTICLES)
                .then()
                .statusCode(201);
    }

    @Test
    void anExpiredKeyIsFreeAgain() throws SQLException {
        String key = unique();
        keyed(key).body(draft("First edition " + key)).post(ARTICLES).then().statusCode(201);
        expire(key);

        keyed(key)
                .body(draft("Second edition " + key))
                .post(ARTICLES)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void expiredKeysAreRemoved() throws SQLException {
        String old = unique();
        String young = unique();
        keyed(old).body(draft("Old " + old)).post(ARTICLES).then().statusCode(201);
        keyed(young).body(draft("Young " + young)).post(ARTICLES).then().statusCode(201);
        expire(old);

        expired.purge();

        assertThat(rows("select count(*) from idempotency_key where id = '" + idOf(old) + "'"))
                .isZero();
        assertThat(rows("select count(*) from idempotency_key where id = '" + idOf(young) + "'"))
                .isOne();
    }

    private void expire(String key) throws SQLException {
        try (var connection = database.getConnection()) {
            connection
                    .createStatement()
                    .executeUpdate("update idempotency_key set expires_at = timestamp with time zone"
                            + " '2020-01-01 00:00:00+00' where id = '" + idOf(key) + "'");
        }
    }

    @Test
    void withoutAKeyEveryRequestIsOneOfItsOwn() throws SQLException {
        String headline = "Said twice " + unique();
        admin().contentType("application/json").body(draft(headline)).post(ARTICLES);
        admin().contentType("application/json").body(draft(headline)).post(ARTICLES);

        assertThat(articlesWith(headline)).isEqualTo(2);
    }
}
