package org.copydesk.feed.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.edition.ArchiveRepository.ArchivedArticle;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SitemapsTest {
    private static final Instant TIME = Instant.parse("2026-03-24T13:59:00Z");

    @Test
    void aStoryStandsThereWithItsNewsAndPictures() {
        Document map = parse(Sitemaps.news(List.of(new Story(Stories.complete(), Stories.PACKET)), Stories.PACKET));

        assertThat(values(map, "/sm:urlset/sm:url/sm:loc"))
                .containsExactly(Stories.complete().url());
        assertThat(values(map, "//sm:url/sm:lastmod")).containsExactly("2026-03-24T16:00:01Z");
        assertThat(values(map, "//news:news/news:publication/news:name")).containsExactly("The Orlemouth Packet");
        assertThat(values(map, "//news:news/news:publication/news:language")).containsExactly("en");
        assertThat(values(map, "//news:news/news:publication_date")).containsExactly("2026-03-24T13:59:00Z");
        assertThat(values(map, "//news:news/news:title"))
                .containsExactly(Stories.complete().headline());
        assertThat(values(map, "//image:image/image:loc")).containsExactly("https://packet.example/ferry.jpg");
    }

    @Test
    void everyStoryHasWhatGoogleAsksFor() {
        Map<String, Story> pages = new LinkedHashMap<>();
        Stories.all()
                .forEach(
                        story -> Stories.PACKET.onSite(story.link()).ifPresent(page -> pages.putIfAbsent(page, story)));
        Document map = parse(Sitemaps.news(Stories.all().toList(), Stories.PACKET));

        assertThat(values(map, "//sm:loc")).containsExactlyElementsOf(pages.keySet());
        assertThat(values(map, "//news:title"))
                .containsExactlyElementsOf(pages.values().stream()
                        .map(story -> Xml.clean(story.article().headline()))
                        .toList());
        assertThat(values(map, "//news:language"))
                .allMatch(language -> language.matches("[a-z]{2,3}|zh-cn|zh-tw"))
                .contains("zh-tw", "ko", "ar");
        assertThat(values(map, "//news:publication_date").stream().map(Instant::parse))
                .containsExactlyElementsOf(pages.values().stream()
                        .map(story -> story.article().publishedAt())
                        .toList());
    }

    @Test
    void anIndexNamesFilesAndAnArchiveAddresses() {
        Document index = parse(Sitemaps.index(List.of(new Sitemaps.Entry("https://a.example/1?a=b&c", TIME))));

        assertThat(values(index, "/sm:sitemapindex/sm:sitemap/sm:loc")).containsExactly("https://a.example/1?a=b&c");
        assertThat(values(index, "//sm:lastmod")).containsExactly("2026-03-24T13:59:00Z");
        assertThat(values(archive("https://packet.example/é?a=b&c"), "/sm:urlset/sm:url/sm:loc"))
                .containsExactly("https://packet.example/%C3%A9?a=b&c");
    }

    @Test
    void onlyPagesOfTheSiteStandThereEachOnceAndWithoutFragments() {
        Document map = archive(
                "https://packet.example/live#10:30",
                "https://packet.example/live",
                "https://PACKET.example/other",
                "https://packet.example.evil.example/a",
                "https://packet.example:8443/a",
                "http://packet.example/a",
                "https://elsewhere.example/packet.example/a",
                "https://[");

        assertThat(values(map, "//sm:loc"))
                .containsExactly("https://packet.example/live", "https://PACKET.example/other");
    }

    @Test
    void aSitemapWithoutStoriesNamesTheHomePage() {
        assertThat(values(archive("https://elsewhere.example/a"), "//sm:loc"))
                .containsExactly("https://packet.example/");
        assertThat(values(parse(Sitemaps.news(List.of(), Stories.PACKET)), "//sm:loc"))
                .containsExactly("https://packet.example/");
    }

    private static Document archive(String... addresses) {
        return parse(Sitemaps.archive(
                Stream.of(addresses)
                        .map(address -> new ArchivedArticle("slug", address, TIME))
                        .toList(),
                Stories.PACKET));
    }
}
