package org.copydesk.feed.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.modules.mediarss.types.MediaGroup;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Pages;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.xml.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reads our Atom as others do, and compares it field by field with what went in. */
class AtomTest {
    private static final Atom ATOM = new Atom();

    private static Feed read(FeedPage page) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(ATOM.render(page)));
    }

    private static Entry entry(PublishedArticle article) throws FeedException {
        return read(Pages.of(Stories.PACKET, article)).getEntries().get(0);
    }

    @Test
    void theFeedSaysWhoseItIsAndWhereItGoesOn() throws FeedException {
        FeedPage page = Pages.of(Stories.RESERVED, Stories.complete());
        Feed feed = read(page);

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).isEqualTo(page.links().first());
        assertThat(feed.getTitle()).isEqualTo("Æther & <Sons>");
        assertThat(feed.getSubtitle().getValue()).isEqualTo("\"Quoted\" & more");
        assertThat(feed.getUpdated()).isEqualTo(Date.from(Stories.complete().updatedAt()));
        assertThat(feed.getRights()).isEqualTo("© 2026 Æther & <Sons>");
        assertThat(feed.getAuthors().get(0).getName()).isEqualTo("Æther & <Sons>");
        assertThat(feed.getOtherLinks().stream().map(Link::getRel)).containsExactly("self", "first", "next");
        assertThat(feed.getOtherLinks().get(2).getHref()).isEqualTo(page.links().next());
        assertThat(feed.getAlternateLinks().get(0).getHref()).isEqualTo("https://packet.example");
    }

    @Test
    void anEntryIsReadBackFieldByField() throws FeedException {
        PublishedArticle article = Stories.complete();
        Entry entry = entry(article);
        DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);

        assertThat(entry.getId()).isEqualTo("urn:uuid:" + article.id());
        assertThat(entry.getTitle()).isEqualTo(article.headline());
        assertThat(entry.getPublished()).isEqualTo(Date.from(article.publishedAt()));
        assertThat(entry.getUpdated()).isEqualTo(Date.from(article.updatedAt()));
        assertThat(entry.getSummary().getValue()).isEqualTo(article.standfirst());
        assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
        assertThat(entry.getContents().get(0).getValue()).contains("<em>will</em> sail again", "June, not July");
        assertThat(entry.getRights()).isEqualTo("© 2026 Packet Ltd");
        assertThat(entry.getAuthors().stream().map(SyndPerson::getName))
                .containsExactly("Mara Quillon", "Isles desk", "Harbour Wire");
        assertThat(entry.getAuthors().get(0).getUri()).isEqualTo("https://packet.example/mara");
        assertThat(dublinCore.getCreator()).isEqualTo(article.byline());
        assertThat(dublinCore.getCoverage()).isEqualTo(article.dateline());
        assertThat(dublinCore.getSource()).isEqualTo("Harbour Wire");
    }

    @Test
    void anEntryLinksToItsOtherForms() throws FeedException {
        Entry entry = entry(Stories.complete());

        assertThat(entry.getAlternateLinks().stream().map(Link::getHref))
                .containsExactly(
                        "https://packet.example/news/night-ferry-returns",
                        "https://api.packet.example/v1/articles/night-ferry-returns");
        assertThat(entry.getAlternateLinks().get(0).getHreflang()).isEqualTo("en-GB");
        assertThat(entry.getOtherLinks().stream().map(Link::getRel)).containsExactly("via", "license", "enclosure");
        assertThat(entry.getOtherLinks().get(2).getHref()).isEqualTo("https://packet.example/ferry.jpg");
        assertThat(entry.getOtherLinks().get(2).getLength()).isEqualTo(40_000);
    }

    @Test
    void tagsAreCategoriesHereAndInTheirOwnSchemes() throws FeedException {
        List<Category> categories = entry(Stories.complete()).getCategories();

        assertThat(categories.get(0).getTerm()).isEqualTo("isles-coast");
        assertThat(categories.get(0).getLabel()).isEqualTo("Isles & Coast");
        assertThat(categories)
                .anySatisfy(category -> {
                    assertThat(category.getTerm()).isEqualTo("economy");
                    assertThat(category.getScheme()).isEqualTo("https://api.packet.example/v1/tags/");
                })
                .anySatisfy(category -> {
                    assertThat(category.getTerm()).isEqualTo("04000000");
                    assertThat(category.getScheme()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
                });
    }

    @Test
    void captionsAndCreditsStandInMediaRss() throws FeedException {
        MediaEntryModule media = (MediaEntryModule) entry(Stories.complete()).getModule(MediaModule.URI);

        MediaGroup group = media.getMediaGroups()[0];
        assertThat(group.getMetadata().getDescription()).isEqualTo("The ferry 2");
        assertThat(group.getMetadata().getCredits()[0].getName()).isEqualTo("Lena Orb");
        assertThat(group.getContents()).hasSize(4);
        assertThat(media.getMediaContents()).isEmpty();
    }

    @Test
    void withdrawnArticlesLeaveTombstones() {
        Document feed = parse(ATOM.render(Pages.withWithdrawn(Stories.PACKET, Stories.bare())));

        assertThat(values(feed, "/atom:feed/at:deleted-entry/@ref"))
                .containsExactly("urn:uuid:" + Pages.KILLED.id(), "urn:uuid:" + Pages.WITHDRAWN.id());
        assertThat(values(feed, "/atom:feed/at:deleted-entry/@when"))
                .containsExactly("2026-04-02T00:00:00Z", "2026-04-01T00:00:00Z");
        assertThat(values(feed, "/atom:feed/at:deleted-entry/at:comment").get(0))
                .startsWith("KILL");
        assertThat(values(feed, "/atom:feed/atom:updated")).containsExactly("2026-04-02T00:00:00Z");
    }

    @Test
    void whatMachinesMayDoStandsOnTheEntry() {
        Document feed = parse(ATOM.render(Pages.of(Stories.RESERVED, Stories.bare())));

        assertThat(values(feed, "//atom:entry/rsl:content/@url"))
                .containsExactly("https://api.packet.example/v1/articles/bare");
        assertThat(values(feed, "//atom:entry/rsl:content/rsl:license/rsl:prohibits"))
                .containsExactly("all");
        assertThat(values(feed, "//atom:entry/rsl:content/rsl:terms"))
                .containsExactly("https://packet.example/licensing");
        assertThat(values(feed, "//atom:entry/atom:link[@rel='license']/@href"))
                .containsExactly("https://api.packet.example/v1/articles/bare.rsl");
    }

    @Test
    void everyArticleIsReadBack() {
        assertThat(Stories.all().toList()).allSatisfy(story -> {
            String text = ATOM.render(Pages.of(story.publication(), story.article()));
            Document feed = parse(text);
            assertThat(values(feed, "//atom:entry/atom:id")).containsExactly(story.id());
            assertThat(values(feed, "//atom:entry/atom:title"))
                    .containsExactly(Xml.clean(story.article().headline()));
            assertThat(Instant.parse(values(feed, "//atom:entry/atom:published").get(0)))
                    .isEqualTo(story.article().publishedAt());
            assertThat(Instant.parse(values(feed, "//atom:entry/atom:updated").get(0)))
                    .isEqualTo(story.article().updatedAt());
            new WireFeedInput().build(new StringReader(text));
        });
    }

    @Test
    void anEmptyPageIsAFeed() throws FeedException {
        assertThat(read(Pages.empty()).getEntries()).isEmpty();
        assertThat(read(Pages.empty()).getUpdated()).isEqualTo(Date.from(Pages.BEGAN));
    }
}
