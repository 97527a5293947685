package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.copydesk.newsroom.CountedStatements;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QueryParameterTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @CsvSource({
        "/v1/articles?colour=red, colour",
        "/v1/articles?Tag=x, Tag",
        "/v1/articles?q=x, q",
        "/v1/articles?limit=3&limit=4, limit",
        "/v1/articles?genre=news&genre=opinion, genre",
        "/v1/articles/some-slug?include=body, include",
        "/v1/articles/some-slug?x=, x",
        "/v1/tags?tag=x, tag",
        "/v1/tags/some-slug?limit=3, limit",
        "/v1/bylines?sort=name, sort",
        "/v1/captions?kind=x, kind",
        "/v1/captions?credit=a&credit=b, credit"
    })
    void whatTheOperationDoesNotKnowIsRefused(String path, String parameter) {
        reader.get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void whatOthersAppendToLinksIsIgnored() {
        String tag = Unique.slug("tides");
        newsroom.publishes(aStory().tagged(tag));
        newsroom.publishes(aStory().tagged(tag));
        String appended = "utm_source=mail&utm_x=&utm_source=again&fbclid=1&gclid=2&mc_cid=3&_=1616561940";
        String plain = "/v1/articles?limit=1&tag=" + tag;
        String link = reader.get(plain).header("Link");

        reader.get(plain + "&" + appended).then().statusCode(200).header("Link", equalTo(link));
        newsroom.publishes(aStory());
        reader.get(plain + "&" + appended).then().header("Link", equalTo(link));
        reader.get("/v1/articles?" + appended).then().statusCode(200);
        reader.get("/feeds/rss?" + appended).then().statusCode(200).body(not(containsString("utm_")));
        reader.get("/v1/desk/articles?" + appended).then().statusCode(401);
        reader.get("/v1/articles?utmost=1").then().statusCode(400);
    }

    @Test
    void whatWasAppendedAsksForNothingElse() {
        String path = "/v1/tags?q=" + Unique.slug("tides");
        reader.get(path).then().statusCode(200);
        reader.get(path).then().statusCode(200);

        assertThat(CountedStatements.during(
                        () -> reader.get(path + "&utm_source=mail").then().statusCode(200)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/articles?tag=%00, 400",
        "/v1/articles?byline=kim%00, 400",
        "/v1/tags?q=%00, 400",
        "/v1/articles/%00, 404",
        "/v1/tags/harbour%00, 404",
        "/v1/captions/%00, 404"
    })
    void noAddressHasTheCharacterNull(String path, int status) {
        reader.request().urlEncodingEnabled(false).get(path).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/articles?limit=0, limit",
        "/v1/articles?limit=101, limit",
        "/v1/articles?limit=-1, limit",
        "/v1/articles?limit=ten, limit",
        "/v1/articles?limit=, limit",
        "/v1/articles?limit=99999999999, limit",
        "/v1/articles?sort=headline, sort",
        "/v1/articles?sort=NEWEST_FIRST, sort",
        "/v1/articles?language=, language",
        "/v1/articles?language=english!, language",
        "/v1/articles?publishedAfter=yesterday, publishedAfter",
        "/v1/articles?publishedFrom=2021-03-32, publishedFrom",
        "/v1/articles?publishedTo=, publishedTo",
        "/v1/articles?updatedBefore=24.03.2021, updatedBefore",
        "/v1/articles?publishedAfter=2021-03-24T04:59:00 09, publishedAfter",
        "/v1/articles?publishedBefore=1616561940, publishedBefore",
        "/v1/articles?updatedAfter=2021-03-24T, updatedAfter",
        "/v1/articles?include=tags, include",
        "/v1/articles?total=yes, total",
        "/v1/articles?tag=1&tag=2&tag=3&tag=4&tag=5&tag=6&tag=7&tag=8&tag=9&tag=10&tag=11, tag",
        "/v1/articles?tag=, tag",
        "/v1/articles?tag=sport&tag=, tag",
        "/v1/articles?cursor=, cursor",
        "/v1/tags?kind=colour, kind",
        "/v1/tags?limit=1000, limit",
        "/v1/bylines?kind=place, kind",
        "/v1/captions?limit=0, limit"
    })
    void aValueThatIsNotAllowedIsRefusedByName(String path, String parameter) {
        reader.get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-parameter"))
                .body("errors.parameter", hasItem(parameter))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void aTagThatIsTooLongIsRefusedByName() {
        reader.get("/v1/articles?tag={tag}", "a".repeat(81))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("tag"))
                .body("detail", equalTo("tag size must be between 0 and 80."));
    }

    @Test
    void anAddressThatNothingStandsAtIsAProblemToo() {
        reader.get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        reader.request().delete("/v1/articles").then().statusCode(405).contentType("application/problem+json");
    }
}
