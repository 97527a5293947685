package org.copydesk.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** Bodies that would become too large are refused, and large ones are worked on as long as there is room. */
@QuarkusTest
class LargeBodyTest {
    private static final int MEGABYTES = 5_000_000;

    private final Desk desk = new Desk();

    @Test
    void aShortMarkdownThatBecomesALargeBodyIsRefusedWithTheBound() {
        String markdown = "[a]: https://example.org/" + "y".repeat(30_000) + "\n\n" + "[a] ".repeat(7_000);

        desk.post(
                        "/v1/desk/articles",
                        Map.of("headline", "Many links", "body", Map.of("format", "markdown", "content", markdown)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/body/content"))
                .body("errors[0].code", equalTo("too-long"))
                .body("detail", containsString("1,000,000 characters in the addresses of its links"));
    }

    @Test
    void jsonOfMoreValuesThanAnyArticleHasIsRefused() {
        String blocks = "{},".repeat(300_000) + "{}";

        desk.post(
                        "/v1/desk/articles",
                        "{\"headline\":\"x\",\"body\":{\"format\":\"blocks\",\"content\":[" + blocks + "]}}")
                .then()
                .statusCode(422)
                .body("detail", containsString("500,000 names, values and brackets"));
    }

    /** Twice as many bytes as are worked on at once, so that each request has to return what it took. */
    @Test
    void largeRequestsComeAndGo() {
        long most = Runtime.getRuntime().maxMemory() / 64;
        byte[] json = ("{\"headline\":\"\"" + " ".repeat(MEGABYTES) + "}").getBytes(StandardCharsets.UTF_8);
        refused(desk.request().body(new ByteArrayInputStream(json)));
        for (long sent = 0; sent < 2 * most; sent += MEGABYTES) {
            refused(desk.request().body(json));
        }
        desk.post(
                        "/v1/desk/articles",
                        Map.of(
                                "headline",
                                Unique.slug("long"),
                                "body",
                                Map.of("format", "text", "content", "Some words.\n\n".repeat(9_000))))
                .then()
                .statusCode(201);
    }

    private static void refused(RequestSpecification request) {
        request.contentType(ContentType.JSON).post("/v1/desk/articles").then().statusCode(422);
    }
}
