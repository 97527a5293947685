package org.copydesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Feeds as their subscribers read them. */
@QuarkusTest
class FeedDoorTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    private static SyndFeed read(Response answer) throws FeedException {
        answer.then().statusCode(200);
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }

    @ParameterizedTest
    @CsvSource({
        "rss, application/rss+xml",
        "atom, application/atom+xml",
        "json, application/feed+json",
        "ninjs, application/json",
        "newsml, application/vnd.iptc.g2.newsmessage+xml"
    })
    void everyFeedShowsWhatIsPublishedUnderItsFilters(String name, String mediaType) {
        String tag = Unique.slug("harbour");
        String byline = Unique.slug("mara");
        String section = Unique.slug("isles");
        Story story = newsroom.publishes(
                aStory().tagged(tag).by(byline).section(section).in("en-GB").captioned("The crane", "Lena Orb"));
        Story other = newsroom.publishes(aStory().tagged(tag).in("ko"));

        Response all = reader.get("/feeds/" + name + "?tag=" + tag);
        all.then().statusCode(200).contentType(mediaType).header("Vary", containsString("Accept-Encoding"));
        assertThat(all.asString()).contains(story.id(), other.id(), "Lena Orb", "sold for scrap");
        for (String filter : List.of("byline=" + byline, "section=" + section, "language=en")) {
            assertThat(reader.get("/feeds/" + name + "?tag=" + tag + "&" + filter)
                            .asString())
                    .contains(story.id())
                    .doesNotContain(other.id());
        }
        reader.request()
                .header("If-None-Match", all.header("ETag"))
                .get("/feeds/" + name + "?tag=" + tag)
                .then()
                .statusCode(304);
    }

    @Test
    void aSubscriberWalksAllPagesAndMeetsEveryStoryOnce() throws FeedException {
        String tag = Unique.slug("walk");
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(
                    0, "urn:uuid:" + newsroom.publishes(aStory().tagged(tag)).id());
        }
        List<String> met = new ArrayList<>();
        String next = "/feeds/rss?limit=2&tag=" + tag;
        while (next != null) {
            Response answer = reader.get(next);
            read(answer).getEntries().stream().map(SyndEntry::getUri).forEach(met::add);
            List<String> links = values(parse(answer.asString()), "/rss/channel/atom:link[@rel='next']/@href");
            next = links.isEmpty() ? null : links.get(0).replaceFirst("^https?://[^/]+", "");
            assertThat(answer.header("Link").contains("rel=\"next\"")).isEqualTo(next != null);
        }

        assertThat(met).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/rss, application/xml, application/xml",
        "/feeds/rss, '*/*', application/rss+xml",
        "/feeds/atom, 'text/html, application/xml;q=0.9, */*;q=0.8', application/xml",
        "/feeds/atom, application/*, application/atom+xml",
        "/feeds/json, application/json, application/json",
        "/feeds/newsml, application/xml, application/xml",
        "/sitemaps/news.xml, 'application/*', application/xml",
        "/robots.txt, 'text/*, image/png', text/plain"
    })
    void aFeedComesInTheMediaTypeThatIsLikedBest(String path, String accept, String mediaType) {
        reader.get(path).then().statusCode(200);
        reader.request()
                .header("Accept", accept)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(mediaType));
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/rss, */*;q=0, application/atom+xml",
        "/feeds/rss, 'application/*;q=0', application/atom+xml",
        "/feeds/atom, 'image/png, */*;q=0', application/feed+json",
        "/sitemaps/news.xml, application/xml;q=0, application/xml",
        "/sitemaps/index.xml, */*;q=0, application/xml",
        "/sitemaps/2026-03.xml, 'text/html, */*;q=0.0', application/xml",
        "/robots.txt, text/plain;q=0, text/plain;charset=UTF-8"
    })
    void whoExcludesAllThatThereIsIsRefusedWithWhatIsOffered(String path, String accept, String offered) {
        reader.get(path);
        reader.request()
                .header("Accept", accept)
                .get(path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"))
                .body("offered.mediaType", hasItem(offered));
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/rss, application/rss+xml",
        "/feeds/atom, application/atom+xml",
        "/feeds/json, application/feed+json",
        "/feeds/newsml, application/vnd.iptc.g2.newsmessage+xml",
        "/sitemaps/news.xml, application/xml",
        "/robots.txt, text/plain"
    })
    void aFeedAnswersWhateverItsReaderNames(String path, String mediaType) {
        for (String accept : new String[] {
            "text/xml",
            "text/*",
            "text/html",
            "application/rdf+xml",
            "image/png",
            "image/png;q=high",
            mediaType + ";profile=x",
            mediaType + ";charset=iso-8859-1",
            "application/rdf+xml;q=0"
        }) {
            reader.request()
                    .header("Accept", accept)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(mediaType));
        }
    }

    @Test
    void severalAcceptHeadersCountTogether() {
        reader.request()
                .header("Accept", "application/json")
                .header("Accept", "application/rss+xml")
                .get("/feeds/rss")
                .then()
                .statusCode(200);
        reader.request()
                .header("Accept", "application/rss+xml;q=0")
                .get("/feeds/rss")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/xml"));
        reader.request()
                .header("Accept", "application/rss+xml;q=0, application/xml;q=0")
                .get("/feeds/rss")
                .then()
                .statusCode(406);
    }

    @Test
    void aListOfArticlesNamesTheFeedsThatShowTheSame() {
        String tag = Unique.slug("both");
        String byline = Unique.slug("mara");
        newsroom.publishes(aStory().tagged(tag).by(byline).in("en-GB"));
        String filters = "tag=" + tag + "&byline=" + byline + "&language=en";
        String link = reader.get("/v1/articles?limit=1&fields=id&" + filters).header("Link");

        for (String feed : List.of("rss", "atom", "json")) {
            Matcher address = Pattern.compile("<(/feeds/" + feed + "[^>]*)>; rel=\"alternate\"; type=\"([^\"]+)\"")
                    .matcher(link);
            assertThat(address.find()).as(link).isTrue();
            assertThat(address.group(1)).endsWith("?" + filters + "&limit=1");
            reader.get(address.group(1)).then().statusCode(200).contentType(address.group(2));
        }
        for (String other : List.of("sort=publishedAt", "publishedAfter=2026-01-01T00:00:00Z")) {
            assertThat(String.valueOf(
                            reader.get("/v1/articles?" + filters + "&" + other).header("Link")))
                    .doesNotContain("/feeds/");
        }
    }

    @Test
    void aSummaryIsAskedForByContent() {
        String tag = Unique.slug("summary");
        newsroom.publishes(aStory().tagged(tag).with("standfirst", "In short."));

        assertThat(reader.get("/feeds/rss?content=summary&tag=" + tag).asString())
                .contains("In short.")
                .doesNotContain("sold for scrap");
        String plain = Unique.slug("plain");
        newsroom.publishes(aStory().tagged(plain).body("text", "It sails in June.\n\nThe harbour office said so."));
        for (String feed : List.of("rss", "atom", "json")) {
            assertThat(reader.get("/feeds/" + feed + "?content=summary&tag=" + plain)
                            .asString())
                    .contains("It sails in June.")
                    .doesNotContain("The harbour office");
        }
        reader.get("/feeds/rss?content=half").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        reader.get("/feeds/rss?colour=red").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void whatIsWithdrawnLeavesATombstoneInItsOwnListsOnly() {
        String tag = Unique.slug("gone");
        Story withdrawn = newsroom.publishes(aStory().tagged(tag).in("en-GB"));
        Story killed = newsroom.publishes(aStory().tagged(tag));
        newsroom.withdraws(withdrawn, "Source retracted");
        newsroom.kills(killed, "Libel");

        Document feed = parse(reader.get("/feeds/atom?tag=" + tag).asString());
        assertThat(values(feed, "//at:deleted-entry/@ref"))
                .containsExactly("urn:uuid:" + killed.id(), "urn:uuid:" + withdrawn.id());
        assertThat(feed.getDocumentElement().getTextContent())
                .doesNotContain(withdrawn.headline(), "Libel", "Source retracted");
        assertThat(reader.get("/feeds/atom?language=en-GB&tag=" + tag).asString())
                .contains(withdrawn.id())
                .doesNotContain(killed.id());
        assertThat(reader.get("/feeds/atom?tag=" + Unique.slug("other")).asString())
                .doesNotContain(withdrawn.id());
        assertThat(values(parse(reader.get("/feeds/newsml?tag=" + tag).asString()), "//nar:pubStatus/@qcode"))
                .containsExactly("stat:canceled", "stat:canceled");
        reader.get("/feeds/ninjs?tag=" + tag)
                .then()
                .body("data.pubStatus", equalTo(List.of("canceled", "canceled")))
                .body("page.next", equalTo(null));
        assertThat(reader.get("/feeds/rss?tag=" + tag).asString()).doesNotContain(withdrawn.id());
    }

    @Test
    void aDraftIsInNoFeed() {
        String tag = Unique.slug("draft");
        Story draft = newsroom.drafts(aStory().tagged(tag));

        for (String name : List.of("rss", "atom", "json", "ninjs", "newsml")) {
            assertThat(reader.get("/feeds/" + name + "?tag=" + tag).asString()).doesNotContain(draft.id());
        }
    }

    @Test
    void whatMachinesMayDoStandsInTheHeadersByTheStrictestStory() {
        String tag = Unique.slug("mining");
        newsroom.publishes(aStory().tagged(tag).with("rights", java.util.Map.of("dataMining", "allowed")));
        reader.get("/feeds/rss?tag=" + tag)
                .then()
                .header("Content-Usage", "train-ai=y, ai-use=y, search=y")
                .header("tdm-reservation", "0");
        newsroom.publishes(aStory().tagged(tag)
                .with("rights", java.util.Map.of("dataMining", "prohibited-except-search-indexing")));
        reader.get("/feeds/rss?tag=" + tag)
                .then()
                .header("Content-Usage", "train-ai=n, ai-use=n, search=y")
                .header("tdm-reservation", "1");
    }

    @Test
    void theIndexNamesEverythingThatIsOffered() {
        reader.get("/feeds")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Link", containsString("/feeds/atom>; rel=\"alternate\"; type=\"application/atom+xml\""))
                .body(
                        "feeds.href.collect { it.replaceAll('.*/feeds/', '') }",
                        hasItems("rss", "atom", "json", "ninjs", "newsml"))
                .body("articles.version.findAll { it != null }", hasItems("3.2", "3.1", "2.3", "2.2", "1.7", "1.6"))
                .body("sitemaps.size()", equalTo(2));
    }

    @Test
    void aFeedGivesItsOwnAddressInFull() {
        String tag = Unique.slug("nothing-yet");

        for (String feed : List.of("rss", "atom", "json", "ninjs", "newsml")) {
            reader.get("/feeds/{feed}?tag={tag}", feed, tag)
                    .then()
                    .statusCode(200)
                    .header(
                            "Link",
                            startsWith("<http://localhost:8080/feeds/" + feed + "?tag=" + tag + ">; rel=\"self\""))
                    .body(not(containsString("1970")));
        }
    }

    @Test
    void anUnknownFeedIsNotFoundAndTheOthersAreNamed() {
        reader.get("/feeds/rdf")
                .then()
                .statusCode(404)
                .body("detail", containsString("atom, json, newsml, ninjs, rss"));
    }
}
