package org.copydesk.doors;

import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of many short parts, as long as an address or a body may be, are refused like any other that is too long. */
@QuarkusTest
class LongInputTest {
    private static final String LANGUAGE = "en" + "-a".repeat(4_000);
    private static final String SLUG = "a" + "-a".repeat(100_000);

    private final Reader reader = new Reader();
    private final Desk desk = new Desk();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/feeds/rss", "/feeds/atom", "/feeds/json"})
    void aLanguageOfManySubtagsIsABadParameter(String list) {
        reader.get(list + "?language=" + LANGUAGE).then().statusCode(400);
    }

    @Test
    void aLanguageOfManySubtagsIsInvalidAtTheDesk() {
        desk.starts(aStory().with("language", LANGUAGE)).then().statusCode(422);
        desk.post(
                        "/v1/desk/tags",
                        Map.of("label", Unique.slug("sea"), "kind", "subject", "labels", Map.of(LANGUAGE, "Sea")))
                .then()
                .statusCode(422);
        desk.request()
                .contentType("text/csv")
                .body("label\nSea\n")
                .post("/v1/desk/tags/import?language=" + LANGUAGE)
                .then()
                .statusCode(400);
    }

    @Test
    void aSlugOfManyWordsIsInvalid() {
        desk.starts(aStory().with("slug", SLUG)).then().statusCode(422);
        desk.post("/v1/desk/tags", Map.of("label", "Sea", "kind", "subject", "slug", SLUG))
                .then()
                .statusCode(422);
        desk.post("/v1/desk/bylines", Map.of("name", "Ann Roe", "slug", SLUG))
                .then()
                .statusCode(422);
    }
}
