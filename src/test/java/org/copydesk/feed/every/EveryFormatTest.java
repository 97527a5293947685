package org.copydesk.feed.every;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * Publishes a wide set of stories at the desk, and reads every one of them back in every format that the index names. The
 * stories made from seeds have their seed in the headline; {@code copydesk.formats.seed} sets the first.
 */
@Tag("anywhere")
@QuarkusTest
class EveryFormatTest {
    private static final int GENERATED = 20;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern UNREAD = Pattern.compile("nobody may read|Unread|took it back|Libel");

    private final Reader reader = new Reader();
    private final ArticleChecks checks = new ArticleChecks();

    private WideSet published() {
        return new WideSet().publishAll(Integer.getInteger("copydesk.formats.seed", 0), GENERATED);
    }

    private JsonNode read(String path) {
        Response answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return TestJson.read(answer.asString());
    }

    @Test
    void everyStoryIsValidInEveryFormatFeedAndSitemap() {
        WideSet set = published();
        JsonNode index = read("/feeds");
        SoftAssertions all = new SoftAssertions();

        everyArticle(set, index, all);
        everyFeed(set, index, all);
        whatIsWithdrawn(set, index, all);
        all.assertAll();
    }

    private void everyArticle(WideSet set, JsonNode index, SoftAssertions all) {
        assertThat(index.at("/articles")).hasSizeGreaterThanOrEqualTo(9);
        for (Story story : set.published) {
            JsonNode article = read("/v1/articles/" + story.id());
            for (JsonNode offer : index.at("/articles")) {
                String address = here(offer.at("/href").textValue()).replace("{id}", story.id());
                Response answer = reader.get(address);
                boolean silent = address.endsWith(".rsl")
                        && article.at("/rights/dataMining").isNull();
                all.assertThat(answer.statusCode()).as(address).isEqualTo(silent ? 404 : 200);
                if (answer.statusCode() == 200) {
                    String suffix = address.replaceFirst("^[^.]*[.]([a-z]+).*$", "$1");
                    all.assertThatCode(() ->
                                    checks.check(suffix, offer.at("/version").textValue(), answer.asString(), article))
                            .as("%s, %s", address, story.headline())
                            .doesNotThrowAnyException();
                    all.assertThat(answer.contentType())
                            .as(address)
                            .isEqualTo(offer.at("/mediaType").textValue());
                }
            }
        }
    }

    private void everyFeed(WideSet set, JsonNode index, SoftAssertions all) {
        List<JsonNode> expected = new ArrayList<>();
        read("/v1/articles?limit=100&include=body&tag=" + set.tag).at("/data").forEach(expected::add);
        assertThat(expected).hasSameSizeAs(set.published);
        assertThat(index.at("/feeds")).hasSizeGreaterThanOrEqualTo(5);
        FeedChecks feeds = new FeedChecks(checks);
        for (JsonNode offer : index.at("/feeds")) {
            String address = here(offer.at("/href").textValue());
            String name = address.substring(address.lastIndexOf('/') + 1);
            int from = 0;
            String next = address + "?limit=10&tag=" + set.tag;
            while (next != null) {
                String path = next;
                Response answer = reader.get(path);
                all.assertThat(answer.statusCode()).as(path).isEqualTo(200);
                List<JsonNode> page = expected.subList(from, Math.min(from + 10, expected.size()));
                all.assertThatCode(() -> feeds.check(name, answer.asString(), page))
                        .as(path)
                        .doesNotThrowAnyException();
                from += page.size();
                Matcher link = NEXT.matcher(answer.header("Link"));
                next = link.find() ? link.group(1) : null;
            }
            all.assertThat(from).as(name).isEqualTo(expected.size());
        }
    }

    private void whatIsWithdrawn(WideSet set, JsonNode index, SoftAssertions all) {
        List<String> answers = new ArrayList<>();
        for (JsonNode offer : index.at("/feeds")) {
            answers.add(reader.get(here(offer.at("/href").textValue()) + "?tag=" + set.tag)
                    .asString());
        }
        for (Story story : set.withdrawn) {
            for (JsonNode offer : index.at("/articles")) {
                String address = here(offer.at("/href").textValue()).replace("{id}", story.id());
                Response answer = reader.get(address);
                boolean told = address.contains(".ninjs") || address.contains(".newsml");
                all.assertThat(answer.statusCode()).as(address).isEqualTo(told ? 200 : 410);
                answers.add(answer.asString());
            }
            all.assertThat(String.join("\n", answers)).doesNotContain(story.headline(), story.slug());
        }
        all.assertThat(UNREAD.matcher(String.join("\n", answers)).find()).isFalse();
    }

    @Test
    void everySitemapIsOne() {
        WideSet set = published();
        Document news = xml("/sitemaps/news.xml");
        sound(news, "/sm:urlset/sm:url");
        assertThat(values(news, "//news:publication_date")).isNotEmpty().allSatisfy(Instant::parse);
        assertThat(values(news, "//news:title"))
                .hasSameSizeAs(values(news, "//sm:loc"))
                .doesNotContain("");
        assertThat(values(news, "//news:language")).allMatch(language -> language.matches("[a-z]{2,3}|zh-cn|zh-tw"));
        Document index = xml("/sitemaps/index.xml");
        sound(index, "/sm:sitemapindex/sm:sitemap");
        String site = values(index, "//sm:loc").get(0).replaceFirst("/sitemaps/.*", "/");
        List<String> places = new ArrayList<>();
        for (String address : values(index, "//sm:loc")) {
            Document page = xml(here(address));
            sound(page, "/sm:urlset/sm:url");
            places.addAll(values(page, "//sm:loc"));
        }
        for (Story story : set.published) {
            String address = FeedChecks.address(read("/v1/articles/" + story.id()), "/url");
            assertThat(places.contains(address)).as(address).isEqualTo(address.startsWith(site));
        }
    }

    private Document xml(String path) {
        Response answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return parse(answer.asString());
    }

    /** Absolute URIs (RFC 3986) of no more than 2,048 characters, and times by the W3C's profile of ISO 8601. */
    private static void sound(Document sitemap, String entry) {
        assertThat(values(sitemap, entry + "/sm:loc"))
                .isNotEmpty()
                .hasSameSizeAs(values(sitemap, entry))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        address -> assertThat(URI.create(address).isAbsolute()).isTrue())
                .allSatisfy(
                        address -> assertThat(address).hasSizeLessThan(2_048).isASCII());
        assertThat(values(sitemap, entry + "/sm:lastmod")).allSatisfy(Instant::parse);
    }

    private static String here(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
