package org.copydesk.feed.syndication;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import com.rometools.modules.content.ContentModule;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.MediaGroup;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Pages;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reads our RSS as others do, and compares it field by field with what went in. */
class RssTest {
    private static final Rss RSS = new Rss();

    private static SyndFeed read(FeedPage page) throws FeedException {
        return new SyndFeedInput().build(new StringReader(RSS.render(page)));
    }

    private static SyndEntry entry(PublishedArticle article) throws FeedException {
        return read(Pages.of(Stories.PACKET, article)).getEntries().get(0);
    }

    @Test
    void theChannelSaysWhoseItIsAndWhereItGoesOn() throws FeedException {
        FeedPage page = Pages.of(Stories.RESERVED, Stories.complete());
        SyndFeed feed = read(page);

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Æther & <Sons>");
        assertThat(feed.getLink()).isEqualTo("https://packet.example");
        assertThat(feed.getDescription()).isEqualTo("\"Quoted\" &amp; more");
        assertThat(feed.getLanguage()).isEqualTo("ko");
        assertThat(feed.getCopyright()).isEqualTo("© 2026 Æther & <Sons>");
        String text = RSS.render(page);
        assertThat(values(parse(text), "/rss/channel/atom:link/@href"))
                .containsExactly(
                        page.links().self(), page.links().first(), page.links().next());
        assertThat(values(parse(text), "/rss/channel/atom:link/@rel")).containsExactly("self", "first", "next");
        assertThat(values(parse(text), "/rss/channel/lastBuildDate")).containsExactly("Tue, 24 Mar 2026 16:00:01 GMT");
    }

    @Test
    void theTextOfARightToLeftStorySaysSo() throws FeedException {
        PublishedArticle arabic = Stories.arabic();
        ContentModule content = (ContentModule) entry(arabic).getModule(ContentModule.URI);

        assertThat(content.getEncodeds().get(0))
                .startsWith("<div lang=\"ar\" dir=\"rtl\"><")
                .endsWith("</div>");
        content = (ContentModule) entry(Stories.spanish()).getModule(ContentModule.URI);
        assertThat(content.getEncodeds().get(0)).doesNotContain("dir=");
    }

    @Test
    void anItemIsReadBackFieldByField() throws FeedException {
        PublishedArticle article = Stories.complete();
        SyndEntry entry = entry(article);
        DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);

        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + article.id());
        assertThat(entry.getTitle()).isEqualTo(article.headline());
        assertThat(entry.getLink()).isEqualTo(article.url());
        assertThat(entry.getDescription().getValue()).isEqualTo(article.standfirst());
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(article.publishedAt()));
        assertThat(dublinCore.getCreators()).containsExactly("Mara Quillon", "Isles desk", "Harbour Wire");
        assertThat(dublinCore.getLanguage()).isEqualTo("en-GB");
        assertThat(dublinCore.getCoverage()).isEqualTo("ORLEMOUTH");
        assertThat(dublinCore.getContributors()).containsExactly("Mara Quillon (reporting)");
        assertThat(dublinCore.getSources()).containsExactly("Harbour Wire");
        assertThat(dublinCore.getRightsList()).containsExactly("© 2026 Packet Ltd");
        assertThat(entry.getCategories().stream().map(SyndCategory::getName))
                .containsExactly(
                        "Isles & Coast",
                        "A subject",
                        "A place",
                        "A person",
                        "A organisation",
                        "A event",
                        "A section",
                        "A series",
                        "A genre",
                        "A keyword",
                        "Economy",
                        "Ferries",
                        "Seoul");
        assertThat(entry.getCategories().get(10).getTaxonomyUri())
                .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/04000000");
        assertThat(values(parse(RSS.render(Pages.of(Stories.PACKET, article))), "//item/atom:updated"))
                .containsExactly(article.updatedAt().toString());
    }

    @Test
    void theWholeTextIsThereWithPicturesAndCorrections() throws FeedException {
        ContentModule content = (ContentModule) entry(Stories.complete()).getModule(ContentModule.URI);

        assertThat(content.getEncodeds()).hasSize(1);
        assertThat(content.getEncodeds().get(0))
                .contains(
                        "<a href=\"https://ferry.example/?a=b&amp;c=d\">",
                        "<figure><picture><source type=\"image/webp\" srcset=\"https://packet.example/ferry-640.webp 640w,"
                                + " https://packet.example/ferry.webp 1200w\">"
                                + "<img src=\"https://packet.example/ferry.jpg\""
                                + " srcset=\"https://packet.example/ferry-640.jpg 640w,"
                                + " https://packet.example/ferry.jpg 1200w\" width=\"1200\" height=\"800\""
                                + " alt=\"A white ship 2\"></picture><figcaption>The ferry 2",
                        "<figure><figcaption>The ferry 3 <small>Lena Orb</small></figcaption></figure>",
                        "<aside><p><time datetime=\"2026-03-24T16:00:01Z\">2026-03-24</time> It returns in June, not July.</p>");
    }

    @Test
    void picturesStandInMediaRssWithCaptionsAndCredits() throws FeedException {
        MediaEntryModule media = (MediaEntryModule) entry(Stories.complete()).getModule(MediaModule.URI);

        assertThat(media.getMediaGroups()).hasSize(1);
        MediaGroup group = media.getMediaGroups()[0];
        assertThat(Stream.of(group.getContents())
                        .map(file -> file.getReference() + " " + file.getFileSize() + " " + file.getType()))
                .containsExactly(
                        "https://packet.example/ferry.jpg 40000 image/jpeg",
                        "https://packet.example/ferry-640.jpg 12000 image/jpeg",
                        "https://packet.example/ferry.webp 31000 image/webp",
                        "https://packet.example/ferry-640.webp 9000 image/webp");
        MediaContent picture = group.getContents()[0];
        assertThat(picture.getReference()).hasToString("https://packet.example/ferry.jpg");
        assertThat(picture.getMedium()).isEqualTo("image");
        assertThat(picture.getType()).isEqualTo("image/jpeg");
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.isDefaultContent()).isTrue();
        assertThat(Stream.of(group.getContents()).filter(MediaContent::isDefaultContent))
                .hasSize(1);
        Metadata words = group.getMetadata();
        assertThat(words.getDescription()).isEqualTo("The ferry 2");
        assertThat(words.getTitle()).isEqualTo("A white ship 2");
        assertThat(Stream.of(words.getCredits()).map(Credit::getName)).contains("Lena Orb", "Lena Orb of Brenca");
        assertThat(words.getCopyright()).isEqualTo("© 2026 Lena Orb");
        assertThat(words.getThumbnail()[0].getUrl()).hasToString("https://packet.example/ferry-640.jpg");
        assertThat(media.getMediaContents()).isEmpty();
    }

    @Test
    void theLeadPictureIsEnclosedWithItsTrueLength() {
        Document page = parse(RSS.render(Pages.of(Stories.PACKET, Stories.complete(), Stories.bare())));

        assertThat(values(page, "//item/enclosure/@url")).containsExactly("https://packet.example/ferry.jpg");
        assertThat(values(page, "//item/enclosure/@length")).containsExactly("40000");
        assertThat(values(page, "//item/enclosure/@type")).containsExactly("image/jpeg");
    }

    @Test
    void whatMachinesMayDoStandsOnTheItem() {
        String text = RSS.render(Pages.of(Stories.PACKET, Stories.complete(), Stories.bare()));

        assertThat(values(parse(text), "//item/rsl:content/@url"))
                .containsExactly("https://api.packet.example/v1/articles/night-ferry-returns");
        assertThat(values(parse(text), "//item/rsl:content/rsl:license/rsl:permits"))
                .containsExactly("search");
        assertThat(values(parse(text), "//item/rsl:content/rsl:license/rsl:prohibits"))
                .containsExactly("ai-all");
        assertThat(values(parse(text), "//item/rsl:content/rsl:copyright")).containsExactly("Packet Ltd");
    }

    @Test
    void aSummaryLeavesTheTextOut() {
        Story story = new Story(Stories.complete().withoutBody(), Stories.PACKET);
        FeedPage whole = Pages.of(Stories.PACKET);
        String text = RSS.render(
                new FeedPage(whole.publication(), List.of(story), whole.withdrawn(), null, 20, whole.links(), null));

        assertThat(values(parse(text), "//item/description")).containsExactly("It was taken off six years ago.");
        assertThat(values(parse(text), "//content:encoded")).isEmpty();
    }

    @Test
    void everyArticleIsReadBack() {
        assertThat(Stories.faults(RssTest::differences)).isEmpty();
    }

    private static String differences(Story story) {
        String text = RSS.render(Pages.of(story.publication(), story.article()));
        try {
            SyndEntry entry = new SyndFeedInput()
                    .build(new StringReader(text))
                    .getEntries()
                    .get(0);
            Instant published = RFC_1123_DATE_TIME.parse(
                    values(parse(text), "//item/pubDate").get(0), Instant::from);
            String title = Xml.clean(story.article().headline());
            return Stream.of(
                            entry.getUri().equals(story.id()) ? "" : entry.getUri(),
                            title.strip().equals(entry.getTitle().strip()) ? "" : entry.getTitle() + " for " + title,
                            published.equals(story.article().publishedAt().truncatedTo(ChronoUnit.SECONDS))
                                    ? ""
                                    : published.toString())
                    .collect(Collectors.joining());
        } catch (FeedException unreadable) {
            return unreadable.getMessage();
        }
    }

    @Test
    void aHundredThousandWordsSurvive() throws FeedException {
        PublishedArticle article = Stories.long100000Words();
        ContentModule content = (ContentModule) entry(article).getModule(ContentModule.URI);

        assertThat(org.jsoup.Jsoup.parse(content.getEncodeds().get(0)).text())
                .isEqualTo(article.body().text().replace("\n\n", " "));
    }

    @Test
    void anEmptyPageIsAFeed() throws FeedException {
        assertThat(read(Pages.empty()).getEntries()).isEmpty();
    }
}
