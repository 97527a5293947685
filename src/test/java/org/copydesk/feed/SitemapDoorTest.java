package org.copydesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.junit.jupiter.api.Test;

/** Sitemaps as search engines read them. */
@QuarkusTest
class SitemapDoorTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    @Test
    void newStoriesAreNewsAndOldOnesArchive() {
        Story fresh = newsroom.publishes(aStory());
        Story old = newsroom.publishes(aStory().printedAt("2003-05-17T08:00:00Z"));

        reader.get("/sitemaps/news.xml").then().statusCode(200).contentType("application/xml");
        List<String> news = values(parse(reader.get("/sitemaps/news.xml").asString()), "//sm:loc");
        assertThat(news)
                .anyMatch(address -> address.endsWith(fresh.slug()))
                .noneMatch(address -> address.endsWith(old.slug()));
        assertThat(news).hasSizeLessThanOrEqualTo(1_000);
        List<String> archives =
                values(parse(reader.get("/sitemaps/index.xml").asString()), "/sm:sitemapindex/sm:sitemap/sm:loc");
        assertThat(archives)
                .anyMatch(address -> address.endsWith("/sitemaps/2003-05.xml"))
                .doesNotHaveDuplicates();
        assertThat(values(parse(reader.get("/sitemaps/2003-05.xml").asString()), "//sm:loc"))
                .anyMatch(address -> address.endsWith(old.slug()));
    }

    @Test
    void everyArchiveOfTheIndexIsThereAndHoldsSomething() {
        newsroom.publishes(aStory());

        assertThat(values(parse(reader.get("/sitemaps/index.xml").asString()), "//sm:loc"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(values(
                                parse(reader.get(address.replaceFirst("^https?://[^/]+", ""))
                                        .asString()),
                                "//sm:loc"))
                        .isNotEmpty());
    }

    @Test
    void whatIsWithdrawnIsInNone() {
        Story story = newsroom.publishes(aStory().printedAt("2004-02-29T08:00:00Z"));
        newsroom.publishes(aStory().printedAt("2004-02-01T08:00:00Z"));
        newsroom.withdraws(story, "Source retracted");

        assertThat(reader.get("/sitemaps/2004-02.xml").asString()).doesNotContain(story.slug());
    }

    @Test
    void aTimeWithoutNewsAndWhatIsNoTimeAreNotFound() {
        reader.get("/sitemaps/1804-02.xml").then().statusCode(404);
        reader.get("/sitemaps/2026-13.xml").then().statusCode(404);
        reader.get("/sitemaps/anything.xml").then().statusCode(404);
    }

    @Test
    void robotsFindTheSitemaps() {
        reader.get("/robots.txt").then().statusCode(200).contentType("text/plain;charset=UTF-8");
        assertThat(reader.get("/robots.txt").asString()).contains("Sitemap: http", "/sitemaps/index.xml");
        reader.get("/license.xml").then().statusCode(404);
        reader.get("/.well-known/tdmrep.json").then().statusCode(404);
    }
}
