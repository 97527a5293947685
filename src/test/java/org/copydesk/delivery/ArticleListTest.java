package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleListTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("budget");

    private Story printed(String time) {
        return newsroom.publishes(aStory().tagged(tag).printedAt(time));
    }

    @Test
    void theNewestComesFirstUnlessAskedOtherwise() {
        Story middle = printed("2021-03-02T00:00:00Z");
        Story newest = printed("2021-03-03T00:00:00Z");
        Story oldest = printed("2021-03-01T00:00:00Z");
        newsroom.updates(middle, Map.of("standfirst", "Put to the vote again."));

        assertThat(reader.column("id", "/v1/articles?tag={tag}", tag))
                .containsExactly(newest.id(), middle.id(), oldest.id());
        assertThat(reader.column("id", "/v1/articles?tag={tag}&sort=-publishedAt", tag))
                .containsExactly(newest.id(), middle.id(), oldest.id());
        assertThat(reader.column("id", "/v1/articles?tag={tag}&sort=publishedAt", tag))
                .containsExactly(oldest.id(), middle.id(), newest.id());
        assertThat(reader.column("id", "/v1/articles?tag={tag}&sort=-updatedAt", tag))
                .containsExactly(middle.id(), oldest.id(), newest.id());
    }

    @Test
    void aPageSaysItsLimitAndHowToGoOn() {
        printed("2021-03-01T00:00:00Z");
        printed("2021-03-02T00:00:00Z");

        reader.get("/v1/articles?tag={tag}", tag)
                .then()
                .body("data", hasSize(2))
                .body("page.limit", equalTo(20))
                .body("page", hasKey("next"))
                .body("page.next", nullValue())
                .body("page", not(hasKey("total")))
                .header("Link", not(containsString("rel=\"next\"")));
        reader.get("/v1/articles?tag={tag}&limit=1", tag)
                .then()
                .body("data", hasSize(1))
                .body("page.limit", equalTo(1))
                .body("page.next", notNullValue());
    }

    @Test
    void theTotalCountsTheWholeListWhereAskedFor() {
        printed("2021-03-01T00:00:00Z");
        printed("2021-03-02T00:00:00Z");
        printed("2021-03-03T00:00:00Z");

        reader.get("/v1/articles?tag={tag}&limit=1&total=true", tag).then().body("page.total", equalTo(3));
        reader.get("/v1/articles?tag={tag}&total=false", tag).then().body("page", not(hasKey("total")));
    }

    @Test
    void theLinkHeaderLeadsOnWithTheSameFilters() {
        Story older = printed("2021-03-01T00:00:00Z");
        printed("2021-03-02T00:00:00Z");

        Response first = reader.get("/v1/articles?tag={tag}&limit=1&fields=id", tag);
        String link = first.header("Link");

        assertThat(link).matches("</v1/articles\\?[^>]*cursor=[^>]*>; rel=\"next\".*");
        assertThat(link).contains(first.jsonPath().getString("page.next"));
        reader.request()
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("data", equalTo(List.of(Map.of("id", older.id()))))
                .header("Link", not(containsString("rel=\"next\"")));
    }

    @Test
    void bodiesAreLeftOutUnlessIncluded() {
        printed("2021-03-01T00:00:00Z");

        reader.get("/v1/articles?tag={tag}", tag).then().body("data", everyItem(not(hasKey("body"))));
        reader.get("/v1/articles?tag={tag}&include=body", tag)
                .then()
                .body(
                        "data[0].body.text",
                        equalTo("The crane at Pier 4 stopped at noon.\n\nIt will be sold for scrap."))
                .body(
                        "data[0].body.html",
                        equalTo("<p>The crane at Pier 4 stopped at noon.</p>\n<p>It will be sold for scrap.</p>"))
                .body("data[0].body.blocks", hasSize(2));
    }

    @Test
    void fieldsLeaveOnlyWhatIsNamed() {
        newsroom.publishes(aStory().headline("One crane less").tagged(tag));

        reader.get("/v1/articles?tag={tag}&fields=headline,version", tag)
                .then()
                .body("data", equalTo(List.of(Map.of("headline", "One crane less", "version", 1))));
        reader.get("/v1/articles?tag={tag}&fields=tags.slug, headline", tag)
                .then()
                .body(
                        "data",
                        equalTo(List.of(Map.of("tags", List.of(Map.of("slug", tag)), "headline", "One crane less"))));
        reader.get("/v1/articles?tag={tag}&fields=body.text", tag)
                .then()
                .body("data[0].body.keySet()", contains("text"))
                .body("data[0].keySet()", contains("body"));
        reader.get("/v1/articles?tag={tag}&fields=section.slug,standfirst", tag)
                .then()
                .body("data[0].section", nullValue())
                .body("data[0]", hasKey("standfirst"));
    }

    @Test
    void aFieldThatArticlesDoNotHaveIsRefused() {
        for (String fields : List.of("headlin", "headline,", "tags.lable", "editorialNote", "headline.slug", "tags.")) {
            reader.get("/v1/articles?fields={fields}", fields)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors[0].parameter", equalTo("fields"));
        }
    }
}
