package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleFilterTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("elections");

    @Test
    void aTagListsTheStoriesThatCarryIt() {
        Story tagged = newsroom.publishes(aStory().tagged(tag));
        newsroom.publishes(aStory().tagged(Unique.slug("sport")));

        assertThat(reader.column("id", "/v1/articles?tag={tag}", tag)).containsExactly(tagged.id());
    }

    @Test
    void repeatedTagsMeanAllOfThem() {
        String place = Unique.slug("busan");
        String person = Unique.slug("mayor");
        newsroom.publishes(aStory().tagged(tag));
        newsroom.publishes(aStory().tagged(tag, place));
        Story all = newsroom.publishes(aStory().tagged(person, tag, place));

        assertThat(reader.column("id", "/v1/articles?tag={a}&tag={b}&tag={c}", tag, place, person))
                .containsExactly(all.id());
        assertThat(reader.column("id", "/v1/articles?tag={a}&tag={b}&tag={c}", tag, tag, place))
                .hasSize(2);
    }

    @Test
    void aBylineListsItsStoriesInWhateverRole() {
        String byline = Unique.slug("ahn-sung-mi");
        Story written = newsroom.publishes(aStory().by(byline));
        Story pictured = newsroom.publishes(aStory().by(Unique.slug("kim")).byInRole(byline, "photos"));

        assertThat(reader.column("id", "/v1/articles?byline={byline}", byline))
                .containsExactly(pictured.id(), written.id());
    }

    @Test
    void aSectionListsTheStoriesThatStandInIt() {
        String section = Unique.slug("national");
        Story inside = newsroom.publishes(aStory().section(section));
        newsroom.publishes(aStory().section(Unique.slug("world")));

        assertThat(reader.column("id", "/v1/articles?section={section}", section))
                .containsExactly(inside.id());
    }

    @Test
    void aLanguageTakesItsRegionalFormsAsWell() {
        Story english = newsroom.publishes(aStory().tagged(tag).in("en"));
        Story british = newsroom.publishes(aStory().tagged(tag).in("en-GB"));
        Story korean = newsroom.publishes(aStory().tagged(tag).in("ko"));

        assertThat(reader.column("id", "/v1/articles?tag={tag}&language=EN", tag))
                .containsExactly(british.id(), english.id());
        assertThat(reader.column("id", "/v1/articles?tag={tag}&language=en-gb", tag))
                .containsExactly(british.id());
        assertThat(reader.column("id", "/v1/articles?tag={tag}&language=ko", tag))
                .containsExactly(korean.id());
    }

    @Test
    void timesOfPublicationAreExclusiveBounds() {
        Story first = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T04:59:00Z"));
        Story second = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T05:00:00Z"));
        Story third = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T05:01:00Z"));

        assertThat(reader.column("id", "/v1/articles?tag={tag}&publishedAfter={at}", tag, first.publishedAt()))
                .containsExactly(third.id(), second.id());
        assertThat(reader.column("id", "/v1/articles?tag={tag}&publishedBefore={at}", tag, third.publishedAt()))
                .containsExactly(second.id(), first.id());
        assertThat(reader.column(
                        "id",
                        "/v1/articles?tag={tag}&publishedAfter={after}&publishedBefore={before}",
                        tag,
                        "2021-03-24T13:59:00+09:00",
                        "2021-03-24T05:01:00Z"))
                .containsExactly(second.id());
    }

    @Test
    void adjoiningWindowsMissNothingAndRepeatNothing() {
        Story first = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T04:59:00Z"));
        Story second = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T05:00:00Z"));
        Story third = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-24T05:01:00Z"));

        String window = "/v1/articles?tag={tag}&publishedFrom={from}&publishedTo={to}";
        assertThat(reader.column("id", window, tag, first.publishedAt(), third.publishedAt()))
                .containsExactly(second.id(), first.id());
        assertThat(reader.column("id", window, tag, third.publishedAt(), "2021-03-25"))
                .containsExactly(third.id());
    }

    /** The publication is in Seoul. */
    @Test
    void aTimeWithoutAZoneIsThePublicationsAndALostPlusIsFound() {
        Story late = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-23T14:59:00Z"));
        Story early = newsroom.publishes(aStory().tagged(tag).printedAt("2021-03-23T15:00:00Z"));

        for (String from : new String[] {
            "2021-03-24",
            "2021-03-24T00:00",
            "2021-03-24T00:00:00",
            "2021-03-24%2000:00:00",
            "2021-03-24T00:00:00+09:00",
            "2021-03-24T00:00:00.000+09:00",
            "2021-03-24T00:00:00%2B09:00",
            "2021-03-23T15:00:00+00:00"
        }) {
            String list = "/v1/articles?tag=" + tag;
            assertThat(raw(list + "&publishedFrom=" + from)).as(from).containsExactly(early.id());
            assertThat(raw(list + "&publishedTo=" + from)).as(from).containsExactly(late.id());
        }
    }

    private List<String> raw(String address) {
        return reader.request().urlEncodingEnabled(false).get(address).path("data.id");
    }

    @Test
    void whereNothingIsInALanguagesRegionTheLanguageItselfIsFound() {
        Story korean = newsroom.publishes(aStory().tagged(tag).in("ko"));
        newsroom.publishes(aStory().tagged(tag).in("ko-KP"));
        newsroom.publishes(aStory().tagged(Unique.slug("sport")).in("ko-KR"));
        String list = "/v1/articles?tag={tag}&language=";

        assertThat(reader.column("id", list + "ko-KR", tag)).containsExactly(korean.id());
        assertThat(reader.column("id", list + "ko-Hang-KR", tag)).containsExactly(korean.id());
        assertThat(reader.column("id", list + "en-GB", tag)).isEmpty();
        reader.get(list + "ko-KR&total=true", tag).then().body("page.total", equalTo(1));
        reader.get("/feeds/rss?tag={tag}&language=ko-KR", tag).then().body(containsString(korean.id()));

        Story nearer = newsroom.publishes(aStory().tagged(tag).in("ko-KR"));
        assertThat(reader.column("id", list + "ko-KR", tag)).containsExactly(nearer.id());
        assertThat(reader.column("id", list + "ko-Hang-KR", tag)).containsExactly(korean.id());
    }

    @Test
    void whatWasUpdatedFirstCanStandFirst() {
        Story changed = newsroom.publishes(aStory().tagged(tag));
        Story still = newsroom.publishes(aStory().tagged(tag));
        Story last = newsroom.publishes(aStory().tagged(tag));
        newsroom.updates(changed, Map.of("standfirst", "The crane is sold."));

        String list = "/v1/articles?tag={tag}&sort=updatedAt";
        assertThat(reader.column("id", list, tag)).containsExactly(still.id(), last.id(), changed.id());
        assertThat(reader.column("id", list + "&updatedBefore={at}", tag, last.updatedAt()))
                .containsExactly(still.id());
        String next = reader.get(list + "&limit=1", tag).path("page.next");
        assertThat(reader.column("id", list + "&cursor={next}", tag, next)).containsExactly(last.id(), changed.id());
    }

    @Test
    void updatedAfterListsWhatHasChangedSince() {
        Story still = newsroom.publishes(aStory().tagged(tag));
        Story changed = newsroom.publishes(aStory().tagged(tag));
        Story last = newsroom.publishes(aStory().tagged(tag));
        newsroom.updates(changed, Map.of("standfirst", "The crane is sold."));

        assertThat(reader.column("id", "/v1/articles?tag={tag}&updatedAfter={at}", tag, last.updatedAt()))
                .containsExactly(changed.id());
        assertThat(reader.column(
                        "id", "/v1/articles?tag={tag}&updatedAfter={at}&sort=-updatedAt", tag, "2020-01-01T00:00:00Z"))
                .containsExactly(changed.id(), last.id(), still.id());
    }

    @Test
    void filtersNarrowOneAnother() {
        String section = Unique.slug("national");
        String byline = Unique.slug("ahn");
        Story wanted = newsroom.publishes(
                aStory().tagged(tag).by(byline).section(section).in("ko").printedAt("2021-03-24T04:59:00Z"));
        newsroom.publishes(aStory().tagged(tag).by(byline).section(section).in("en"));
        newsroom.publishes(aStory().tagged(tag).section(section).in("ko").printedAt("2021-03-24T04:59:00Z"));
        newsroom.publishes(aStory().tagged(tag).by(byline).in("ko").printedAt("2021-03-24T04:59:00Z"));
        newsroom.publishes(aStory().tagged(tag).by(byline).section(section).in("ko"));

        assertThat(reader.column(
                        "id",
                        "/v1/articles?tag={t}&byline={b}&section={s}&language=ko&publishedBefore=2021-03-25T00:00:00Z",
                        tag,
                        byline,
                        section))
                .containsExactly(wanted.id());
    }

    @Test
    void whatNobodyPublishedUnderIsAnEmptyList() {
        reader.get("/v1/articles?tag={tag}", tag).then().statusCode(200);

        assertThat(reader.column("id", "/v1/articles?tag={tag}", tag)).isEmpty();
        assertThat(reader.column("id", "/v1/articles?byline={byline}", tag)).isEmpty();
        assertThat(reader.column("id", "/v1/articles?section={section}", tag)).isEmpty();
    }
}
