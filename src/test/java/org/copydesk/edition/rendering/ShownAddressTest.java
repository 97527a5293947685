package org.copydesk.edition.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Stories;
import org.copydesk.platform.files.FileSignatures;
import org.junit.jupiter.api.Test;

/** Addresses that Copydesk makes follow the configuration, also those of articles published before. */
class ShownAddressTest {
    private final ArticleJson before = json(Map.of("copydesk.publication.base-url", "http://localhost:8080"));
    private final ArticleJson after = json(Map.of(
            "copydesk.publication.base-url", "https://api.packet.example",
            "copydesk.publication.article-url", "https://packet.example/news/{slug}.html"));

    private static ArticleJson json(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withDefaultValues(settings)
                .withMapping(PublicationConfig.class)
                .build();
        PublicationConfig publication = config.getConfigMapping(PublicationConfig.class);
        ImageAddresses images = new ImageAddresses(
                publication.baseUrl(),
                publication.baseUrl() + ImageAddresses.PATH,
                new FileSignatures(new byte[] {1}),
                Clock.systemUTC());
        return new ArticleJson(publication, images);
    }

    private static String text(byte[] listing) {
        return new String(listing, StandardCharsets.UTF_8);
    }

    @Test
    void anArticlePublishedBeforeAChangeIsShownAtItsNewAddress() {
        PublishedArticle article = Stories.korean()
                .at("http://localhost:8080/v1/articles/" + Stories.korean().slug());
        byte[] stored = before.listing(article);
        String moved = "https://packet.example/news/" + article.slug() + ".html";

        assertThat(text(before.addressed(stored))).contains("\"url\":\"" + article.url() + "\"");
        assertThat(text(after.addressed(stored)))
                .isEqualTo(text(before.addressed(stored)).replace(article.url(), moved));
        assertThat(after.read(before.snapshot(article)).url()).isEqualTo(moved);
        assertThat(after.url(stored)).isEqualTo(moved);
    }

    @Test
    void picturesFollowTheConfigurationToo() {
        byte[] stored = before.listing(Stories.complete());

        assertThat(text(before.addressed(stored))).contains("\"url\":\"http://localhost:8080/media/");
        assertThat(text(after.addressed(stored))).contains("\"url\":\"https://api.packet.example/media/");
    }

    @Test
    void anAddressThatTheDeskChoseStays() {
        PublishedArticle article = Stories.complete();
        byte[] stored = before.listing(article);

        assertThat(text(after.addressed(stored))).contains("\"url\":\"" + article.url() + "\"");
        assertThat(after.url(stored)).isEqualTo(article.url());
        assertThat(after.read(before.snapshot(article)).url()).isEqualTo(article.url());
    }

    @Test
    void renderingAnArticleAgainDoesNotFreezeItsAddress() {
        PublishedArticle article = before.read(before.snapshot(Stories.bare().at(null)));

        assertThat(after.url(before.listing(article))).isEqualTo("https://packet.example/news/bare.html");
    }

    @Test
    void theSiteIsWhereTheArticlesPagesAreUnlessItIsSet() {
        assertThat(site(Map.of())).isEqualTo("http://localhost:8080");
        assertThat(site(Map.of("copydesk.publication.article-url", "https://packet.example/news/{slug}")))
                .isEqualTo("https://packet.example");
        assertThat(site(Map.of(
                        "copydesk.publication.article-url", "https://packet.example/news/{slug}",
                        "copydesk.publication.site-url", "https://packet.example/news")))
                .isEqualTo("https://packet.example/news");
    }

    private static String site(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue("copydesk.publication.base-url", "http://localhost:8080")
                .withDefaultValues(settings)
                .withMapping(PublicationConfig.class)
                .build()
                .getConfigMapping(PublicationConfig.class)
                .site();
    }
}
