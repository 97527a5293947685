package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of some articles: by their names, by any of several tags, without others, and back to the page before. */
@QuarkusTest
class ArticleSelectionTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String common = Unique.slug("common");
    private final String ferries = Unique.slug("ferries");
    private final String gulls = Unique.slug("gulls");

    private String publishes(StoryBuilder story) {
        return newsroom.publishes(story.tagged(common)).id();
    }

    private List<String> ids(String query) {
        return reader.column("id", "/v1/articles?" + query);
    }

    @Test
    void articlesAreFoundByTheirIdsAndSlugsOldOnesIncluded() {
        Story first = newsroom.publishes(aStory().tagged(common));
        Story second = newsroom.publishes(aStory());
        String former = Unique.slug("former");
        Story third = newsroom.publishes(aStory().slug(former));
        newsroom.updates(third, java.util.Map.of("slug", Unique.slug("present")));
        Story draft = newsroom.drafts(aStory());
        String all =
                "ids=%s,%s,%s,%s,%s".formatted(first.id(), second.slug(), former, draft.id(), Unique.slug("nothing"));

        assertThat(ids(all)).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids(all + "&tag=" + common)).containsExactly(first.id());
        assertThat(ids("ids=" + Unique.slug("nothing"))).isEmpty();
        assertThat(reader.get("/feeds/rss?ids=" + second.slug()).asString())
                .contains(second.headline())
                .doesNotContain(first.headline());
        newsroom.withdraws(first, "Wrong");
        assertThat(ids(all)).containsExactly(third.id(), second.id());
    }

    @Test
    void articlesWithAnyOfSeveralTagsStandInOneListOnce() {
        String ferry = publishes(aStory().tagged(ferries));
        String gull = publishes(aStory().tagged(gulls));
        String both = publishes(aStory().tagged(ferries, gulls));
        publishes(aStory());
        String any = "anyTag=%s,%s".formatted(ferries, gulls);

        assertThat(ids(any)).containsExactly(both, gull, ferry);
        assertThat(ids(any + "&sort=publishedAt")).containsExactly(ferry, gull, both);
        assertThat(ids(any + "&tag=" + common)).containsExactly(both, gull, ferry);
        assertThat(ids(any + "&notTag=" + gulls)).containsExactly(ferry);
        assertThat(ids("anyTag=%s,%s".formatted(gulls, Unique.slug("none")))).containsExactly(both, gull);
        reader.get("/v1/articles?total=true&" + any).then().body("page.total", equalTo(3));
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = reader.get("/v1/articles?limit=1&" + any + cursor).jsonPath();
            walked.addAll(page.getList("data.id"));
            cursor = page.getString("page.next") == null ? null : "&cursor=" + page.getString("page.next");
        }
        assertThat(walked).containsExactly(both, gull, ferry);
        assertThat(reader.get("/feeds/json?" + any).jsonPath().getList("items")).hasSize(3);
    }

    @Test
    void articlesAreLeftOutByATagAndByOneAboveIt() {
        String above = Unique.slug("above");
        newsroom.tag(above, "subject");
        newsroom.tag(java.util.Map.of("slug", ferries, "label", ferries, "kind", "subject", "parent", above));
        publishes(aStory().tagged(ferries));
        String plain = publishes(aStory());

        assertThat(ids("tag=%s&notTag=%s".formatted(common, ferries))).containsExactly(plain);
        assertThat(ids("tag=%s&notTag=%s".formatted(common, above))).containsExactly(plain);
        assertThat(ids("tag=%s&notTag=%s".formatted(common, Unique.slug("none"))))
                .hasSize(2);
    }

    @Test
    void articlesAreFoundByGenreAndByAllOfSeveralBylines() {
        String kim = Unique.slug("kim");
        String lee = Unique.slug("lee");
        String opinion = publishes(aStory().with("genre", "opinion").by(kim, lee));
        publishes(aStory().with("genre", "news").by(kim));
        publishes(aStory().by(lee));

        assertThat(ids("tag=%s&genre=opinion".formatted(common))).containsExactly(opinion);
        assertThat(ids("byline=%s&byline=%s".formatted(kim, lee))).containsExactly(opinion);
        assertThat(ids("tag=%s&genre=interview".formatted(common))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "updatedAt"})
    void aReaderGoesBackTheWayItCame(String order) {
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stories.add(publishes(aStory()));
        }
        if (order.startsWith("-")) {
            Collections.reverse(stories);
        }
        String list = "/v1/articles?limit=2&tag=" + common + "&sort=" + order;

        JsonPath first = reader.get(list).jsonPath();
        assertThat(first.getString("page.previous")).isNull();
        JsonPath second =
                reader.get(list + "&cursor=" + first.getString("page.next")).jsonPath();
        JsonPath third =
                reader.get(list + "&cursor=" + second.getString("page.next")).jsonPath();
        assertThat(third.getList("data.id", String.class)).isEqualTo(stories.subList(4, 5));
        String back = list + "&cursor=" + third.getString("page.previous");
        reader.get(back).then().header("Link", containsString("rel=\"prev\""));
        assertThat(reader.column("id", back)).isEqualTo(stories.subList(2, 4));
        String home = list + "&cursor=" + reader.get(back).path("page.previous");
        assertThat(reader.column("id", home)).isEqualTo(stories.subList(0, 2));
        reader.get(home).then().body("page.previous", nullValue());
        assertThat(reader.column("id", list + "&cursor=" + reader.get(home).path("page.next")))
                .isEqualTo(stories.subList(2, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anyTag=,", "ids=,", "genre=gossip", "anyTag=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u"})
    void whatCantBeMeantIsRefused(String query) {
        reader.get("/v1/articles?" + query).then().statusCode(400);
    }
}
