package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CursorTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("cup");
    private final String byline = Unique.slug("ode");
    private Story older;
    private String cursor;

    @BeforeEach
    void twoPages() {
        older = newsroom.publishes(aStory().tagged(tag).by(byline));
        newsroom.publishes(aStory().tagged(tag).by(byline));
        cursor = reader.get("/v1/articles?limit=1&tag={tag}", tag).jsonPath().getString("page.next");
    }

    private void refused(String path, String given) {
        reader.request()
                .queryParam("cursor", given)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-cursor"))
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void aCursorServesAgainAndWithAnotherLimit() {
        for (int limit : new int[] {1, 1, 50}) {
            assertThat(reader.column("id", "/v1/articles?tag={t}&limit={l}&cursor={c}", tag, limit, cursor))
                    .containsExactly(older.id());
        }
    }

    @Test
    void aCursorOutlivesTheStoryThatItPointsAt() {
        String newest =
                reader.column("id", "/v1/articles?limit=1&tag={tag}", tag).get(0);
        newsroom.withdraws(Story.from(reader.get("/v1/articles/{id}", newest)), "Printed twice");

        assertThat(reader.column("id", "/v1/articles?tag={t}&cursor={c}", tag, cursor))
                .containsExactly(older.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "not a cursor", "%00", "한국어", "null"})
    void whatIsNoCursorIsRefused(String made) {
        refused("/v1/articles", made);
        refused("/v1/tags", made);
        refused("/v1/bylines", made);
        refused("/v1/captions", made);
    }

    @Test
    void aBrokenCursorIsRefused() {
        String list = "/v1/articles?tag=" + tag;

        refused(list, cursor.substring(0, cursor.length() - 1));
        refused(list, cursor.substring(0, 10));
        refused(list, cursor.substring(1));
        refused(list, cursor + "A");
        refused(list, (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1));
    }

    @Test
    void aCursorOfAnotherListFilterOrOrderIsRefused() {
        refused("/v1/articles", cursor);
        refused("/v1/articles?tag=" + Unique.slug("other"), cursor);
        refused("/v1/articles?byline=" + byline, cursor);
        refused("/v1/articles?tag=" + tag + "&language=en", cursor);
        refused("/v1/articles?tag=" + tag + "&publishedAfter=2020-01-01T00:00:00Z", cursor);
        refused("/v1/articles?tag=" + tag + "&sort=publishedAt", cursor);
        refused("/v1/articles?tag=" + tag + "&sort=-updatedAt", cursor);
        refused("/v1/tags", cursor);
        refused("/v1/bylines", cursor);
        refused("/v1/captions", cursor);
    }

    @Test
    void aCursorThatIsFarTooLongIsRefused() {
        reader.request()
                .queryParam("cursor", "A".repeat(2000))
                .get("/v1/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
