package org.copydesk.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures that a body names by their addresses are fetched, and what can't be had is said. */
@QuarkusTest
class FetchedPictureTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        byte[] file = files.get(path);
        if (path.startsWith("/moved-to/")) {
            exchange.getResponseHeaders().set("Location", path.substring("/moved-to".length()));
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/inside")) {
            exchange.getResponseHeaders().set("Location", "http://10.0.0.1/secret.jpg");
            exchange.sendResponseHeaders(302, -1);
        } else if (file == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        }
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String offers(String path) {
        files.put(path, Pictures.jpeg(300, 200));
        return address(path);
    }

    private Response starts(String format, String content) {
        return desk.starts(aStory().body(format, content));
    }

    @Test
    void thePictureOfAFigureIsFetched() {
        String source = offers("/ferry.jpg");
        Response draft = starts(
                "html",
                "<p>Rain.</p><figure><img src='" + source
                        + "' alt='A ship'><figcaption>The ferry <small>Lena Orb</small></figcaption></figure>");

        draft.then()
                .statusCode(201)
                .body("captions", hasSize(1))
                .body("captions[0].text", equalTo("The ferry"))
                .body("captions[0].alt", equalTo("A ship"))
                .body("captions[0].credit", equalTo("Lena Orb"))
                .body("captions[0].image.width", equalTo(300))
                .body("body.blocks[1].caption", equalTo(draft.path("captions[0].id")))
                .body("notes", empty());
        desk.request()
                .get("/v1/desk/images/" + draft.path("captions[0].image.id"))
                .then()
                .statusCode(200);
    }

    @Test
    void aPictureWithoutWordsIsACaptionWithoutWords() {
        String source = offers("/ferry.jpg");

        starts("html", "<p>Rain <img src='" + address("/moved-to/ferry.jpg") + "'> and wind.</p>")
                .then()
                .statusCode(201)
                .body("captions[0].text", equalTo(""))
                .body("captions[0].image.height", equalTo(200));
        starts("markdown", "Rain.\n\n![A ship](" + source + ")\n")
                .then()
                .statusCode(201)
                .body("captions[0].alt", equalTo("A ship"))
                .body("captions[0].image.height", equalTo(200));
    }

    @Test
    void theSameBytesAreTheSamePictureAndTheSameHtmlTheSameArticle() {
        String source = offers("/ferry.jpg");
        files.put("/copy.jpg", files.get("/ferry.jpg"));
        String html = "<figure><img src='" + source + "'><figcaption>The ferry</figcaption></figure>";
        Story draft = newsroom.drafts(aStory().body("html", html));
        Response before = desk.get("/v1/desk/articles/{id}", draft.id());
        Map<String, ?> again = Map.of("format", "html", "content", html.replace(source, address("/copy.jpg")));

        Response after = desk.seen(before.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("body", again))
                .patch("/v1/desk/articles/{id}", draft.id());

        after.then().statusCode(200).header("ETag", equalTo(before.header("ETag")));
        assertThat(after.<Object>path("captions")).isEqualTo(before.path("captions"));
    }

    @Test
    void ourOwnHtmlSentBackIsTheSameArticleWithoutACall() {
        Response draft = starts(
                "html", "<figure><img src='" + offers("/ferry.jpg") + "'><figcaption>The ferry</figcaption></figure>");
        int before = calls.get();
        Map<String, ?> shown = Map.of("format", "html", "content", draft.path("body.html"));

        desk.seen(draft.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("body", shown))
                .patch("/v1/desk/articles/{id}", draft.<String>path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(draft.header("ETag")))
                .body("captions[0].image.id", equalTo(draft.path("captions[0].image.id")));
        assertThat(calls.get()).isEqualTo(before);
    }

    @Test
    void aPictureOfTheDeskIsNamedByItsAddress() {
        String id = desk.request()
                .contentType("image/jpeg")
                .body(Pictures.jpeg(400, 300))
                .post("/v1/desk/images")
                .path("id");

        starts("html", "<p>Rain.</p><img src='/v1/desk/images/" + id + "/original'>")
                .then()
                .statusCode(201)
                .body("captions[0].image.id", equalTo(id));
    }

    @Test
    void whatCannotBeHadIsACaptionWithoutAPictureAndANote() {
        files.put("/page.jpg", "<html>No picture</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String source : new String[] {
            address("/missing.jpg"),
            address("/page.jpg"),
            address("/inside"),
            "http://10.0.0.1/a.jpg",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "fog.jpg",
            "data:image/png;base64,AAAA"
        }) {
            starts("html", "<p>Rain.</p><figure><img src='" + source + "'><figcaption>The ferry</figcaption></figure>")
                    .then()
                    .statusCode(201)
                    .body("captions[0].text", equalTo("The ferry"))
                    .body("captions[0].image", nullValue())
                    .body("notes", contains(containsString("is left out")));
        }
        starts("markdown", "Rain.\n\n![A ship](" + address("/missing.jpg") + ")\n")
                .then()
                .body("captions[0].text", equalTo("A ship"))
                .body("notes", contains(containsString("status-404")));
    }

    @Test
    void aFileIsNotReadFurtherThanAnUploadMayBe() {
        files.put("/large.jpg", new byte[50_000_001]);

        starts("html", "<p>Rain.</p><img alt='A ship' src='" + address("/large.jpg") + "'>")
                .then()
                .statusCode(201)
                .body("captions[0].text", equalTo("A ship"))
                .body("notes", contains(containsString("too-large")));
    }

    @Test
    void aPictureInsideItsAddressIsTaken() {
        String source = "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.png(60, 40));

        starts("html", "<p>Rain.</p><img src='" + source + "' alt='A ship'>")
                .then()
                .statusCode(201)
                .body("captions[0].image.width", equalTo(60))
                .body("notes", empty());
        assertThat(calls.get()).isZero();
    }

    @Test
    void aRepeatedRequestFetchesNothingAgain() {
        Map<String, ?> story = aStory().body(
                        "html",
                        "<figure><img src='" + offers("/ferry.jpg") + "'><figcaption>The ferry</figcaption></figure>")
                .request();
        String key = Unique.slug("key");
        Response first = desk.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(story)
                .post("/v1/desk/articles");
        first.then().statusCode(201).body("captions[0].image.width", equalTo(300));
        int before = calls.get();

        desk.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(story)
                .post("/v1/desk/articles")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        assertThat(calls.get()).isEqualTo(before);
    }

    @Test
    void aPictureThatIsAwayLaterStays() {
        String source = offers("/ferry.jpg");
        String html = "<figure><img src='" + source + "'><figcaption>The ferry</figcaption></figure>";
        Response draft = starts("html", html);
        files.clear();

        desk.seen(draft.header("ETag"))
                .contentType(Desk.MERGE_PATCH)
                .body(Map.of("body", Map.of("format", "html", "content", html + "<p>Wind.</p>")))
                .patch("/v1/desk/articles/{id}", draft.<String>path("id"))
                .then()
                .statusCode(200)
                .body("captions[0].image.id", equalTo(draft.path("captions[0].image.id")))
                .body("notes", hasSize(1));
    }
}
