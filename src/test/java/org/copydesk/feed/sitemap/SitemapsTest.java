package org.copydesk.feed.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import java.time.Instant;
import java.util.List;
import org.copydesk.edition.ArchiveRepository.ArchivedArticle;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SitemapsTest {
    @Test
    void aStoryStandsThereWithItsNewsAndPictures() {
        Document map = parse(Sitemaps.news(List.of(new Story(Stories.complete(), Stories.PACKET))));

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
        List<Story> stories = Stories.all().toList();
        Document map = parse(Sitemaps.news(stories));

        assertThat(values(map, "//news:title"))
                .isEqualTo(stories.stream()
                        .map(story -> Xml.clean(story.article().headline()))
                        .toList());
        assertThat(values(map, "//news:language"))
                .allMatch(language -> language.matches("[a-z]{2,3}|zh-cn|zh-tw"))
                .contains("zh-tw", "ko", "ar");
        assertThat(values(map, "//news:publication_date").stream()
                        .map(Instant::parse)
                        .toList())
                .isEqualTo(stories.stream()
                        .map(story -> story.article().publishedAt())
                        .toList());
        assertThat(values(map, "//sm:loc")).doesNotContain("").hasSameSizeAs(stories);
    }

    @Test
    void anIndexNamesFilesAndAnArchiveAddresses() {
        Instant time = Instant.parse("2026-03-24T13:59:00Z");
        Document index = parse(Sitemaps.index(List.of(new Sitemaps.Entry("https://a.example/1?a=b&c", time))));
        Document archive = parse(Sitemaps.archive(
                List.of(
                        new ArchivedArticle("a", "https://ä.example/&", time),
                        new ArchivedArticle("b", "https://[", time)),
                Stories.PACKET));

        assertThat(values(index, "/sm:sitemapindex/sm:sitemap/sm:loc")).containsExactly("https://a.example/1?a=b&c");
        assertThat(values(index, "//sm:lastmod")).containsExactly("2026-03-24T13:59:00Z");
        assertThat(values(archive, "/sm:urlset/sm:url/sm:loc"))
                .containsExactly("https://xn--4ca.example/&", "https://api.packet.example/v1/articles/b");
    }
}
