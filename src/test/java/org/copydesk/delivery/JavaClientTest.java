package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Java's own client with its default settings, which asks a plain server for an upgrade to HTTP/2. */
@QuarkusTest
@Tag("anywhere")
class JavaClientTest {
    private static final int REQUESTS = 500;
    private static final int AT_ONCE = 4;
    private static final int STORIES = 20;
    private static final String UPGRADE =
            """
            Connection: Upgrade, HTTP2-Settings\r
            Upgrade: h2c\r
            HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r
            """;

    @TestHTTPResource("/")
    URI server;

    private final Newsroom newsroom = new Newsroom();
    private final List<Story> published = new ArrayList<>();

    /** Tests that read everything would read these, too. */
    @AfterEach
    void withdrawThem() {
        published.forEach(story -> newsroom.withdraws(story, "It was only for Java"));
    }

    @Test
    void getsLargeAnswersWhole() {
        String tag = Unique.slug("large");
        for (int i = 0; i < STORIES; i++) {
            published.add(newsroom.publishes(
                    aStory().tagged(tag).body("html", "<p>" + "The harbour was closed. ".repeat(1000) + "</p>")));
        }
        URI page = server.resolve("/v1/articles?limit=100&include=body&tag=" + tag);
        List<HttpResponse<String>> answers = new ArrayList<>();
        while (answers.size() < REQUESTS) {
            // A client asks for the upgrade once on each connection: with every few requests, another one comes.
            answers.addAll(get(HttpClient.newHttpClient(), page));
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body())
                    .hasSizeGreaterThan(STORIES * 20_000)
                    .hasSize(answers.get(0).body().length());
        });
    }

    private static List<HttpResponse<String>> get(HttpClient client, URI page) {
        HttpRequest request = HttpRequest.newBuilder(page).build();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList();
            asked.forEach(answer -> answers.add(answer.join()));
        }
        return answers;
    }

    @Test
    void anUpgradeIsNotTakenUp() throws IOException {
        assertThat(answerTo("GET /v1/articles?limit=1 HTTP/1.1\r\nHost: localhost\r\n" + UPGRADE + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(answerTo("POST /v1/desk/wire HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n" + UPGRADE
                        + "\r\ncopy"))
                .startsWith("HTTP/1.1 401");
    }

    /** The first line of the answer. */
    private String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }
}
