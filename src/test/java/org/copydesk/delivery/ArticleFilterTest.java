package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
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
