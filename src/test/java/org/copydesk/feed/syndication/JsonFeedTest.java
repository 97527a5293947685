package org.copydesk.feed.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Pages;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Story;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    private static final JsonFeed JSON_FEED = new JsonFeed();

    private static JsonNode read(FeedPage page) {
        return TestJson.read(JSON_FEED.render(page));
    }

    @Test
    void theFeedSaysWhoseItIsAndWhereItGoesOn() {
        FeedPage page = Pages.of(Stories.PACKET, Stories.bare());
        JsonNode feed = read(page);

        assertThat(feed.at("/version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/title").textValue()).isEqualTo("The Orlemouth Packet");
        assertThat(feed.at("/home_page_url").textValue()).isEqualTo("https://packet.example");
        assertThat(feed.at("/feed_url").textValue()).isEqualTo(page.links().self());
        assertThat(feed.at("/next_url").textValue()).isEqualTo(page.links().next());
        assertThat(feed.at("/description").textValue()).isEqualTo("News of Orlemouth and the isles");
        assertThat(feed.at("/icon").textValue()).isEqualTo("https://packet.example/logo.png");
        assertThat(feed.at("/authors/0/name").textValue()).isEqualTo("The Orlemouth Packet");
        assertThat(feed.at("/language").textValue()).isEqualTo("en");
    }

    @Test
    void anItemHasEveryField() {
        PublishedArticle article = Stories.complete();
        JsonNode item = read(Pages.of(Stories.PACKET, article)).at("/items/0");

        assertThat(item.at("/id").textValue()).isEqualTo("urn:uuid:" + article.id());
        assertThat(item.at("/url").textValue()).isEqualTo(article.url());
        assertThat(item.at("/external_url").textValue())
                .isEqualTo(article.source().url());
        assertThat(item.at("/title").textValue()).isEqualTo(article.headline());
        assertThat(item.at("/summary").textValue()).isEqualTo(article.standfirst());
        assertThat(item.at("/content_text").textValue())
                .isEqualTo(article.body().text());
        assertThat(item.at("/content_html").textValue()).contains("<em>will</em>", "ferry.jpg", "June, not July");
        assertThat(item.at("/date_published").textValue())
                .isEqualTo(article.publishedAt().toString());
        assertThat(item.at("/date_modified").textValue())
                .isEqualTo(article.updatedAt().toString());
        assertThat(item.at("/language").textValue()).isEqualTo("en-GB");
        assertThat(item.at("/authors").findValuesAsText("name"))
                .containsExactly("Mara Quillon", "Isles desk", "Harbour Wire");
        assertThat(item.at("/authors/0/_copydesk/role").textValue()).isEqualTo("reporting");
        assertThat(item.at("/authors/0/url").textValue()).isEqualTo("https://packet.example/mara");
        assertThat(item.at("/tags")).hasSize(13);
        assertThat(item.at("/image").textValue()).isEqualTo("https://packet.example/ferry.jpg");
        assertThat(item.at("/banner_image").textValue()).isEqualTo("https://packet.example/ferry-16x9.jpg");
        assertThat(item.at("/attachments/0/size_in_bytes").longValue()).isEqualTo(40_000);
        assertThat(item.at("/attachments/0/mime_type").textValue()).isEqualTo("image/jpeg");
        assertThat(item.at("/attachments/0/title").textValue()).isEqualTo("The ferry 2");
    }

    @Test
    void whatJsonFeedHasNoPlaceForStandsInAnExtension() {
        PublishedArticle article = Stories.complete();
        JsonNode more = read(Pages.of(Stories.PACKET, article)).at("/items/0/_copydesk");

        assertThat(more.at("/version").intValue()).isEqualTo(3);
        assertThat(more.at("/slug").textValue()).isEqualTo(article.slug());
        assertThat(more.at("/slugline").textValue()).isEqualTo(article.slugline());
        assertThat(more.at("/byline").textValue()).isEqualTo(article.byline());
        assertThat(more.at("/section").textValue()).isEqualTo("isles-coast");
        assertThat(more.at("/dateline").textValue()).isEqualTo(article.dateline());
        assertThat(more.at("/word_count").intValue()).isEqualTo(321);
        assertThat(more.at("/urgency").intValue()).isEqualTo(4);
        assertThat(more.at("/captions").findValuesAsText("credit")).containsExactly("Lena Orb", "Lena Orb");
        assertThat(more.at("/captions/1").has("url")).isFalse();
        assertThat(more.at("/captions/0/creator").textValue()).isEqualTo("Lena Orb of Brenca");
        assertThat(more.at("/captions/0/license").textValue()).isEqualTo("https://orb.example/licence");
        assertThat(more.at("/captions/0/renditions").findValuesAsText("name"))
                .containsExactly("640", "1280", "16x9", "4x3", "1x1", "640", "1280", "16x9");
        assertThat(more.at("/captions/0/renditions/4/size_in_bytes").intValue()).isEqualTo(30_000);
        assertThat(more.at("/corrections/1/note").textValue()).isEqualTo("It returns in June, not July.");
        assertThat(more.at("/rights/usage_terms").textValue())
                .isEqualTo(article.rights().usageTerms());
        assertThat(more.at("/rights/data_mining").textValue()).endsWith("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING");
        assertThat(more.at("/source").textValue()).isEqualTo("Harbour Wire");
    }

    @Test
    void everyItemHasAnIdContentAndRealDates() {
        assertThat(Stories.all().toList()).allSatisfy(story -> {
            JsonNode item = read(Pages.of(story.publication(), story.article())).at("/items/0");
            assertThat(item.at("/id").textValue()).isEqualTo(story.id());
            assertThat(item.has("content_html")).isTrue();
            assertThat(OffsetDateTime.parse(item.at("/date_published").textValue())
                            .toInstant())
                    .isEqualTo(story.article().publishedAt());
            assertThat(item.at("/attachments"))
                    .allSatisfy(one -> assertThat(one.has("mime_type")).isTrue());
        });
    }

    @Test
    void aSummaryStandsForTheText() {
        FeedPage whole = Pages.of(Stories.PACKET);
        Story story = new Story(Stories.complete().withoutBody(), Stories.PACKET);
        JsonNode item = read(new FeedPage(
                        whole.publication(), List.of(story), List.of(), null, 20, whole.links(), null))
                .at("/items/0");

        assertThat(item.at("/content_text").textValue())
                .isEqualTo(Stories.complete().standfirst());
        assertThat(item.has("content_html")).isFalse();
    }
}
