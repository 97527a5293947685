package org.copydesk.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.copydesk.newsroom.CountedStatements;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of the edition are answered from memory, and nobody can tell but by the clock. */
@QuarkusTest
class CachedReadsTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("tides");

    private Response encoded(String coding, String path) {
        return reader.request().header("Accept-Encoding", coding).get(path);
    }

    private HttpResponse<byte[]> raw(String coding, String path) throws IOException, InterruptedException {
        return client.send(
                request(path).header("Accept-Encoding", coding).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private Story longStory() {
        return newsroom.publishes(aStory().tagged(tag).body("text", "The tide came in. ".repeat(200)));
    }

    @Test
    void whoPublishesSeesItOnTheNextReadWhateverTheyRead() {
        Story first = newsroom.publishes(aStory().tagged(tag).section(tag + "-desk"));
        List<String> paths = List.of(
                "/v1/articles?tag=" + tag,
                "/v1/articles?section=" + tag + "-desk",
                "/v1/tags/" + tag,
                "/v1/articles/" + first.slug());
        paths.forEach(path -> reader.get(path).then().statusCode(200));
        Story second = newsroom.publishes(aStory().tagged(tag).section(tag + "-desk"));
        newsroom.updates(first, Map.of("headline", "Low water"));

        reader.get(paths.get(0)).then().body("data.id", hasSize(2)).body("data[0].id", equalTo(second.id()));
        reader.get(paths.get(1)).then().body("data.id", hasSize(2));
        reader.get(paths.get(2)).then().body("articleCount", equalTo(2));
        reader.get(paths.get(3)).then().body("headline", equalTo("Low water"));
    }

    @Test
    void whatWasUnknownIsThereOnceItIsPublished() {
        String slug = Unique.slug("ferry");
        reader.get("/v1/articles/{slug}", slug).then().statusCode(404);
        reader.get("/v1/articles/{slug}", slug).then().statusCode(404);
        newsroom.publishes(aStory().slug(slug));

        reader.get("/v1/articles/{slug}", slug).then().statusCode(200);
    }

    @Test
    void whatIsWithdrawnIsGoneOnTheNextReadAndStaysSo() {
        Story story = newsroom.publishes(aStory().tagged(tag));
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);
        newsroom.withdraws(story, "Source retracted");

        for (int i = 0; i < 3; i++) {
            reader.get("/v1/articles/{id}", story.id())
                    .then()
                    .statusCode(410)
                    .header("Cache-Control", equalTo("no-store"));
            reader.get("/v1/articles?tag={tag}", tag).then().body("data", hasSize(0));
        }
    }

    @Test
    void aProblemThatIsKeptHasATraceIdOfItsOwnEachTime() {
        String slug = Unique.slug("nothing");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(reader.get("/v1/articles/{slug}", slug).path("traceId"));
        }

        assertThat(ids).hasSize(3);
    }

    @Test
    void anEarlierSlugRedirectsEachTime() {
        Story story = newsroom.publishes(aStory());
        newsroom.updates(story, Map.of("slug", story.slug() + "-now"));

        for (int i = 0; i < 3; i++) {
            reader.get("/v1/articles/{slug}", story.slug())
                    .then()
                    .statusCode(308)
                    .header("Location", containsString("/v1/articles/" + story.slug() + "-now"));
        }
    }

    @Test
    void oneRequestInAnySpellingIsFetchedOnce() {
        newsroom.publishes(aStory().tagged(tag).in("en"));
        reader.get("/v1/articles?tag=" + tag + "&language=en&limit=5").then().statusCode(200);

        long statements = CountedStatements.during(() -> {
            reader.get("/v1/articles?limit=5&language=en&tag=" + tag);
            reader.get("/v1/articles?limit=5&sort=-publishedAt&language=en&tag=" + tag);
            reader.get("/v1/articles?total=false&limit=%35&language=en&tag=" + tag);
        });

        assertThat(statements).isZero();
    }

    @Test
    void whatManyAskForAtOnceIsFetchedOnce() {
        newsroom.publishes(aStory().tagged(tag));
        Set<String> bodies = new HashSet<>();
        long statements = CountedStatements.during(() -> bodies.addAll(askedByManyAtOnce("/v1/articles?tag=" + tag)));

        assertThat(bodies).hasSize(1);
        assertThat(statements).isEqualTo(1);
    }

    private Set<String> askedByManyAtOnce(String path) {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 50)
                .mapToObj(i -> client.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(answer -> answer.join().body()).collect(Collectors.toSet());
    }

    @Test
    void everyCodingHasItsOwnStrongTagAndItsOwn304() throws Exception {
        Story story = longStory();
        String path = "/v1/articles/" + story.id();
        for (int round = 0; round < 2; round++) {
            HttpResponse<byte[]> plain = raw("identity", path);
            HttpResponse<byte[]> gzip = raw("gzip", path);
            HttpResponse<byte[]> brotli = raw("br, gzip", path);

            assertThat(Set.of(etag(plain), etag(gzip), etag(brotli))).hasSize(3).allMatch(tag -> tag.startsWith("\""));
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(brotli.body()).hasSizeLessThan(plain.body().length / 3);
            assertThat(List.of(plain, gzip, brotli))
                    .allSatisfy(answer ->
                            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding"));
            notModified("gzip", path, etag(gzip));
            encoded("gzip", path).then().statusCode(200);
            reader.request()
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", etag(plain))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    private void notModified(String coding, String path, String etag) {
        reader.request()
                .header("Accept-Encoding", coding)
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .header("Content-Type", nullValue())
                .header("Content-Encoding", nullValue())
                .header("Vary", equalTo("Accept, Accept-Encoding"))
                .body(emptyString());
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void headSaysWhatGetWould(String coding) throws Exception {
        String path = "/v1/articles/" + longStory().id();
        for (int round = 0; round < 2; round++) {
            // Last-Modified goes up once, if the change counts as one of the next second.
            eventually(() -> headSaysWhatGetSays(coding, path));
        }
    }

    private void headSaysWhatGetSays(String coding, String path) throws Exception {
        HttpResponse<byte[]> head = client.send(
                request(path)
                        .header("Accept-Encoding", coding)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> get = raw(coding, path);

        assertThat(head.body()).isEmpty();
        assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(get.body().length);
    }

    @Test
    void anAnswerNamesWhatStandsInItForPurging() {
        String byline = Unique.slug("kim");
        Story story = newsroom.publishes(aStory().tagged(tag).by(byline));

        for (int round = 0; round < 2; round++) {
            reader.get("/v1/articles/{id}", story.id())
                    .then()
                    .header("Cache-Tag", equalTo(story.id() + ",tag-" + tag + ",byline-" + byline))
                    .header("Surrogate-Key", equalTo(story.id() + " tag-" + tag + " byline-" + byline));
            reader.get("/v1/articles?tag={tag}", tag)
                    .then()
                    .header("Surrogate-Key", equalTo("articles " + story.id() + " tag-" + tag + " byline-" + byline));
            reader.get("/v1/tags/{tag}", tag).then().header("Surrogate-Key", equalTo("tag-" + tag));
        }
    }

    @Test
    void whoAcceptsSomethingElseIsRefusedEvenIfTheAnswerIsKept() {
        Story story = newsroom.publishes(aStory());
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);

        reader.request()
                .accept("image/png")
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(406);
    }

    @Test
    void aWrongParameterIsRefusedEvenIfTheRightAnswerIsKept() {
        Story story = newsroom.publishes(aStory().tagged(tag));
        reader.get("/v1/articles?tag={tag}", tag).then().statusCode(200);
        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200);

        reader.get("/v1/articles?tag={tag}&limit=20&limit=20", tag).then().statusCode(400);
        reader.get("/v1/articles/{id}?limit=20", story.id()).then().statusCode(400);
        reader.get("/v1/articles?tag={tag}&sort=", tag).then().statusCode(400);
    }
}
