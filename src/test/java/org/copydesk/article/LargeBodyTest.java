package org.copydesk.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.request.RequestMemory;
import org.junit.jupiter.api.Test;

/** Bodies that would become too large are refused, and large ones are worked on as long as there is room. */
@QuarkusTest
class LargeBodyTest {
    @Inject
    RequestMemory memory;

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

    @Test
    void aLargeBodyForWhichThereIsNoMemoryIsRefused() {
        Runnable others = memory.takeAll();
        try {
            post("Some words.\n\n".repeat(9_000))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("2"))
                    .body("code", equalTo("unavailable"));
            post("Some words.").then().statusCode(201);
        } finally {
            others.run();
        }
    }

    @Test
    void whatALargeBodyTookIsReturned() {
        post("Some words.\n\n".repeat(9_000)).then().statusCode(201);
        post("[".repeat(300_000)).then().statusCode(201);

        memory.takeAll().run();
    }

    private Response post(String text) {
        return desk.post(
                "/v1/desk/articles",
                Map.of("headline", Unique.slug("long"), "body", Map.of("format", "text", "content", text)));
    }
}
