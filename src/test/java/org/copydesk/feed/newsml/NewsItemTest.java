package org.copydesk.feed.newsml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import java.time.Instant;
import javax.xml.validation.Schema;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.Stories;
import org.copydesk.feed.XmlDocuments;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class NewsItemTest {
    private static final NewsItem NEWS_ITEM = new NewsItem();
    private static final String META = "/nar:newsItem/nar:contentMeta/nar:";

    private static Document read(PublishedArticle article) {
        return parse(NEWS_ITEM.render(new Story(article, Stories.PACKET)));
    }

    @Test
    void everyArticleIsValid() {
        Schema schema = XmlDocuments.newsMl();

        assertThat(Stories.faults(story -> XmlDocuments.faults(schema, NEWS_ITEM.render(story))))
                .isEmpty();
    }

    @Test
    void theItemSaysWhatItIs() {
        PublishedArticle article = Stories.complete();
        Document item = read(article);

        assertThat(values(item, "/nar:newsItem/@guid")).containsExactly("urn:uuid:" + article.id());
        assertThat(values(item, "/nar:newsItem/@version")).containsExactly("3");
        assertThat(values(item, "/nar:newsItem/@standard")).containsExactly("NewsML-G2");
        assertThat(values(item, "/nar:newsItem/@standardversion")).containsExactly("2.35");
        assertThat(values(item, "/nar:newsItem/@conformance")).containsExactly("power");
        assertThat(values(item, "/nar:newsItem/@xml:lang")).containsExactly("en-GB");
        assertThat(values(item, "//nar:itemMeta/nar:versionCreated")).containsExactly("2026-03-24T16:00:01Z");
        assertThat(values(item, "//nar:itemMeta/nar:firstCreated")).containsExactly("2026-03-24T13:59:00Z");
        assertThat(values(item, "//nar:itemMeta/nar:embargoed")).containsExactly("2026-03-24T12:59:00Z");
        assertThat(values(item, "//nar:itemMeta/nar:pubStatus/@qcode")).containsExactly("stat:usable");
        assertThat(values(item, "//nar:itemMeta/nar:provider/nar:name")).containsExactly("The Orlemouth Packet");
        assertThat(values(item, "//nar:itemMeta/nar:service/nar:name")).containsExactly("Isles & Coast", "섬과 해안");
        assertThat(values(item, "//nar:itemMeta/nar:altRep")).first().isEqualTo(article.url());
        assertThat(values(item, "//nar:pubHistory/nar:published/nar:timestamp"))
                .containsExactly("2026-03-24T13:59:00Z");
    }

    @Test
    void everyFieldHasItsPlace() {
        PublishedArticle article = Stories.complete();
        Document item = read(article);

        assertThat(values(item, META + "headline")).containsExactly(article.headline());
        assertThat(values(item, META + "description[@role='drol:summary']")).containsExactly(article.standfirst());
        assertThat(values(item, META + "slugline")).containsExactly(article.slugline());
        assertThat(values(item, META + "altId")).containsExactly(article.slug());
        assertThat(values(item, META + "by")).containsExactly(article.byline());
        assertThat(values(item, META + "dateline")).containsExactly(article.dateline());
        assertThat(values(item, META + "located/nar:name")).containsExactly(article.dateline());
        assertThat(values(item, META + "urgency")).containsExactly("4");
        assertThat(values(item, META + "language/@tag")).containsExactly("en-GB");
        assertThat(values(item, META + "infoSource/nar:name")).containsExactly("Harbour Wire");
        assertThat(values(item, META + "infoSource/@uri")).isEmpty();
        assertThat(values(item, "//nar:itemMeta/nar:link[contains(@reluri, 'derivedFrom')]/@href"))
                .containsExactly(article.source().url());
        assertThat(values(item, "//nar:inlineXML/@wordcount")).containsExactly("321");
        assertThat(values(item, "//nar:inlineXML/h:html/h:body//h:td")).containsExactly("Mon", "22:00");
        assertThat(values(item, "//nar:inlineXML/h:html/h:body//h:pre")).containsExactly("x = 1\n  y < 2 && z");
        assertThat(values(item, "//nar:inlineXML//h:a/@href"))
                .containsExactly("https://ferry.example/?a=b&c=d", "https://video.example/1");
    }

    @Test
    void creditsAndTagsAreConcepts() {
        Document item = read(Stories.complete());

        assertThat(values(item, META + "creator/nar:name"))
                .containsExactly("Mara Quillon", "Isles desk", "Harbour Wire");
        assertThat(values(item, META + "creator/nar:note")).containsExactly("reporting");
        assertThat(values(item, META + "creator/nar:definition")).hasSize(1);
        assertThat(values(item, META + "creator/nar:personDetails/nar:affiliation/nar:name"))
                .containsExactly("Packet Ltd");
        assertThat(values(item, META + "creator/nar:personDetails/nar:contactInfo/nar:web"))
                .containsExactly("https://packet.example/mara", "https://social.example/@mara");
        assertThat(values(item, META + "subject/@typeuri"))
                .containsExactly(
                        "urn:copydesk:section", "urn:copydesk:section", "urn:copydesk:series", "urn:copydesk:keyword");
        assertThat(values(item, META + "subject[@uri='https://packet.example/concepts/isles']/@literal"))
                .containsExactly("PKT-7");
        assertThat(values(item, META + "subject[@typeuri='urn:copydesk:keyword']/@uri"))
                .containsExactly("https://packet.example/concepts/ferries");
        assertThat(values(item, META + "subject/@type"))
                .containsExactly(
                        "cpnat:abstract",
                        "cpnat:geoArea",
                        "cpnat:person",
                        "cpnat:organisation",
                        "cpnat:event",
                        "cpnat:abstract",
                        "cpnat:geoArea");
        assertThat(values(item, META + "subject[nar:name='Economy']/@uri"))
                .containsExactly("http://cv.iptc.org/newscodes/mediatopic/04000000");
        assertThat(values(item, META + "subject[nar:name='Economy']/nar:sameAs/@uri"))
                .containsExactly("https://api.packet.example/v1/tags/economy");
        assertThat(values(item, META + "subject[nar:name='A subject']/nar:name[@xml:lang='ko']"))
                .containsExactly("태그");
        assertThat(values(item, META + "genre/nar:name[1]")).containsExactly("Analysis", "A genre");
        assertThat(values(item, META + "genre[1]/@uri")).containsExactly("http://cv.iptc.org/newscodes/genre/Analysis");
        assertThat(values(item, META + "keyword[1]")).containsExactly("A keyword");
    }

    @Test
    void captionsArePartsWithOrWithoutAPicture() {
        Document item = read(Stories.complete());

        assertThat(values(item, "//nar:partMeta/nar:description[@role='drol:caption']"))
                .containsExactly("The ferry 2", "The ferry 3", "No picture, no place");
        assertThat(values(item, "//nar:partMeta/nar:creditline")).containsExactly("Lena Orb", "Lena Orb");
        assertThat(values(item, "//nar:partMeta/nar:description[@roleuri]"))
                .containsExactly("A white ship 2", "A white ship 3");
        assertThat(values(
                        item,
                        "//nar:partMeta/nar:link[@residref='urn:uuid:"
                                + Stories.ferry().id() + "']/@href"))
                .containsExactly("https://api.packet.example/v1/images/"
                        + Stories.ferry().id() + ".newsml");
        assertThat(values(item, "//nar:partMeta/nar:link[@size]/@href"))
                .hasSize(8)
                .contains("https://packet.example/ferry.jpg", "https://packet.example/ferry-16x9.webp");
        assertThat(values(item, "//nar:partMeta/nar:link[@title='1x1']/@size")).containsExactly("30000");
        assertThat(values(item, "//nar:partMeta/nar:partMetaExtProperty/@literal"))
                .containsExactly("lead", "inline", "inline");
        assertThat(values(item, "//h:figure/h:picture/h:img/@src")).containsExactly("https://packet.example/ferry.jpg");
        assertThat(values(item, "//h:figcaption"))
                .containsExactly("The ferry 2 Lena Orb", "The ferry 3 Lena Orb", "No picture, no place");
    }

    @Test
    void rightsTravelWithTheirReservation() {
        PublishedArticle article = Stories.complete();
        Document item = read(article);

        assertThat(values(item, "//nar:rightsInfo/nar:copyrightHolder/nar:name"))
                .containsExactly("Packet Ltd");
        assertThat(values(item, "//nar:rightsInfo/nar:copyrightNotice")).containsExactly("© 2026 Packet Ltd");
        assertThat(values(item, "//nar:rightsInfo/nar:usageTerms/text()"))
                .containsExactly("Not for use in Brenca.", "Ask first.");
        assertThat(values(item, "//nar:rightsInfo/nar:dataMining/@uri"))
                .containsExactly("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING");
        String license =
                values(item, "//nar:rightsInfo/nar:rightsExpressionData").get(0);
        assertThat(values(parse(license), "/rsl:rsl/rsl:content/rsl:license/rsl:permits"))
                .containsExactly("search");
        Document bare = parse(NEWS_ITEM.render(new Story(Stories.bare(), Stories.RESERVED)));
        assertThat(values(bare, "//nar:rightsInfo/nar:copyrightHolder/nar:name"))
                .containsExactly("Æther & Sons");
        assertThat(values(bare, "//nar:rightsInfo/nar:usageTerms")).containsExactly("No reuse ]]> at all");
        assertThat(values(bare, "//nar:rightsInfo/nar:link/@href")).containsExactly("https://packet.example/licensing");
        assertThat(values(bare, "//nar:dataMining/@uri"))
                .containsExactly("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED");
    }

    @Test
    void correctionsAndUpdatesAreSignalled() {
        Document corrected = read(Stories.complete());

        assertThat(values(corrected, "//nar:signal/@qcode")).containsExactly("sig:correction");
        assertThat(values(corrected, "//nar:edNote"))
                .hasSize(2)
                .first()
                .asString()
                .contains("June, not July");
        assertThat(values(read(Stories.bare()), "//nar:signal")).isEmpty();
    }

    @Test
    void aWithdrawnArticleIsCanceledAndAKilledOneIsToBeDeleted() {
        Schema schema = XmlDocuments.newsMl();
        PublishedArticle article = Stories.complete();
        Instant at = Instant.parse("2026-04-01T00:00:00Z");
        String withdrawn = NEWS_ITEM
                .renderWithdrawn(new WithdrawnArticle(article.id(), 3, 0, at, false), Stories.RESERVED)
                .orElseThrow();
        String killed = NEWS_ITEM
                .renderWithdrawn(new WithdrawnArticle(article.id(), 3, 0, at, true), Stories.RESERVED)
                .orElseThrow();

        assertThat(XmlDocuments.faults(schema, withdrawn)).isEmpty();
        assertThat(XmlDocuments.faults(schema, killed)).isEmpty();
        assertThat(values(parse(withdrawn), "//nar:pubStatus/@qcode")).containsExactly("stat:canceled");
        assertThat(values(parse(withdrawn), "/nar:newsItem/@version")).containsExactly("4");
        assertThat(values(parse(withdrawn), "//nar:signal")).isEmpty();
        assertThat(withdrawn).doesNotContain(article.headline());
        assertThat(values(parse(killed), "//nar:pubStatus/@qcode")).containsExactly("stat:canceled");
        assertThat(values(parse(killed), "//nar:signal/@literal")).containsExactly("kill");
        assertThat(values(parse(killed), "/nar:newsItem/@version")).containsExactly("5");
    }

    @Test
    void everyTextSurvivesAsXmlAllowsIt() {
        assertThat(Stories.all().map(Story::article)).allSatisfy(article -> {
            Document item = read(article);
            assertThat(values(item, META + "headline"))
                    .containsExactly(Xml.clean(article.headline()).replace("\r", "\n"));
            assertThat(Instant.parse(values(item, "//nar:firstCreated").get(0))).isEqualTo(article.publishedAt());
            assertThat(Instant.parse(values(item, "//nar:versionCreated").get(0)))
                    .isEqualTo(article.updatedAt());
        });
    }

    @Test
    void aHundredThousandWordsSurvive() {
        PublishedArticle article = Stories.long100000Words();

        assertThat(String.join("\n\n", values(read(article), "//h:p")))
                .isEqualTo(article.body().text());
    }

    @Test
    void rightToLeftTextSaysSo() {
        assertThat(values(read(Stories.hostile()), "//@dir")).containsOnly("rtl");
    }
}
