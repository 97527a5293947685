package org.copydesk.feed.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.Story;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    private static final JsonLd JSON_LD = new JsonLd();

    @Test
    void everyFieldHasItsPlace() {
        PublishedArticle article = Stories.complete();
        JsonNode json = read(article);

        assertThat(json.at("/@type").textValue()).isEqualTo("AnalysisNewsArticle");
        assertThat(json.at("/@id").textValue()).isEqualTo("urn:uuid:" + article.id());
        assertThat(json.at("/url").textValue()).isEqualTo(article.url());
        assertThat(json.at("/mainEntityOfPage/@id").textValue()).isEqualTo(article.url());
        assertThat(json.at("/headline").textValue()).isEqualTo(article.headline());
        assertThat(json.at("/description").textValue()).isEqualTo(article.standfirst());
        assertThat(json.at("/inLanguage").textValue()).isEqualTo("en-GB");
        assertThat(json.at("/version").intValue()).isEqualTo(3);
        assertThat(json.at("/dateline").textValue()).isEqualTo("ORLEMOUTH");
        assertThat(json.at("/creditText").textValue()).isEqualTo(article.byline());
        assertThat(json.at("/articleSection").textValue()).isEqualTo("Isles & Coast");
        assertThat(json.at("/wordCount").intValue()).isEqualTo(321);
        assertThat(json.at("/articleBody").textValue()).isEqualTo(article.body().text());
        assertThat(json.at("/sourceOrganization/name").textValue()).isEqualTo("Harbour Wire");
        assertThat(json.at("/isBasedOn").textValue()).isEqualTo(article.source().url());
        assertThat(json.at("/copyrightHolder/name").textValue()).isEqualTo("Packet Ltd");
        assertThat(json.at("/copyrightNotice").textValue()).isEqualTo("© 2026 Packet Ltd");
        assertThat(json.at("/usageInfo/text").textValue())
                .isEqualTo(article.rights().usageTerms());
        assertThat(json.at("/plus:DataMining/@id").textValue())
                .isEqualTo("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING");
        assertThat(json.at("/license").textValue()).endsWith("/v1/articles/night-ferry-returns.rsl");
        assertThat(json.at("/identifier").findValuesAsText("value"))
                .containsExactly("night-ferry-returns", "FERRY-BRENCA", "4");
        assertThat(json.at("/publisher/name").textValue()).isEqualTo("The Orlemouth Packet");
        assertThat(json.at("/publisher/logo/url").textValue()).isEqualTo("https://packet.example/logo.png");
    }

    @Test
    void authorsPicturesAndCorrectionsAreThingsOfTheirOwn() {
        JsonNode json = read(Stories.complete());

        assertThat(json.at("/author").findValuesAsText("@type"))
                .containsExactly("Person", "Organization", "Organization", "Organization");
        assertThat(json.at("/author/0/name").textValue()).isEqualTo("Mara Quillon");
        assertThat(json.at("/author/0/jobTitle").textValue()).isEqualTo("reporting");
        assertThat(json.at("/author/0/affiliation/name").textValue()).isEqualTo("Packet Ltd");
        assertThat(json.at("/author/0/sameAs/1").textValue()).isEqualTo("https://social.example/@mara");
        assertThat(json.at("/image").findValuesAsText("caption")).hasSize(4).containsOnly("The ferry 2");
        assertThat(json.at("/image").findValuesAsText("width")).containsExactly("1200", "1200", "1066", "800");
        assertThat(json.at("/image").findValuesAsText("height")).containsExactly("800", "675", "800", "800");
        assertThat(json.at("/image")).allSatisfy(image -> {
            assertThat(image.at("/creator/name").textValue()).isEqualTo("Lena Orb of Brenca");
            assertThat(image.at("/creditText").textValue()).isEqualTo("Lena Orb");
            assertThat(image.at("/copyrightNotice").textValue()).isEqualTo("© 2026 Lena Orb");
            assertThat(image.at("/license").textValue()).isEqualTo("https://orb.example/licence");
            assertThat(image.at("/acquireLicensePage").textValue()).isEqualTo("https://orb.example/licence");
        });
        assertThat(json.at("/image/0/creditText").textValue()).isEqualTo("Lena Orb");
        assertThat(json.at("/image/0/contentUrl").textValue()).isEqualTo("https://packet.example/ferry.jpg");
        assertThat(json.at("/hasPart/0/creditText").textValue()).isEqualTo("Lena Orb");
        assertThat(json.at("/hasPart").findValuesAsText("text")).containsExactly("The ferry 3", "No picture, no place");
        assertThat(json.at("/correction/1/@type").textValue()).isEqualTo("CorrectionComment");
        assertThat(json.at("/correction/1/text").textValue()).isEqualTo("It returns in June, not July.");
        assertThat(json.at("/correction/1/datePublished").textValue()).isEqualTo("2026-03-24T16:00:01Z");
    }

    @Test
    void tagsBecomeWhatTheyStandFor() {
        JsonNode json = read(Stories.complete());

        assertThat(json.at("/about").findValuesAsText("@type"))
                .containsExactly("Place", "Person", "Organization", "Event", "Place");
        assertThat(json.at("/keywords").findValuesAsText("name"))
                .containsExactly(
                        "Isles & Coast", "A subject", "A section", "A genre", "A keyword", "Economy", "Ferries");
        assertThat(json.at("/genre/0").textValue()).isEqualTo("Analysis");
        assertThat(json.at("/genre/1").textValue()).isEqualTo("A genre");
        assertThat(json.at("/isPartOf/0/@type").textValue()).isEqualTo("CreativeWorkSeries");
        assertThat(json.at("/keywords/0/termCode").textValue()).isEqualTo("PKT-7");
        assertThat(json.at("/keywords/0/sameAs").textValue()).isEqualTo("https://packet.example/concepts/isles");
        assertThat(json.at("/keywords/0/alternateName/0/@value").textValue()).isEqualTo("섬과 해안");
        assertThat(json.at("/keywords/5/termCode").textValue()).isEqualTo("04000000");
    }

    @Test
    void termsThatHaveToBeSeenAreThere() {
        JsonNode json = TestJson.read(
                JSON_LD.render(new Story(Stories.mined(DataMining.PROHIBITED_SEE_TERMS), Stories.RESERVED)));

        assertThat(json.at("/plus:OtherConstraints").textValue()).isEqualTo("No reuse ]]> at all");
        assertThat(json.at("/usageInfo/url").textValue()).isEqualTo("https://packet.example/licensing");
    }

    @Test
    void everyArticleHasTheTimesInUtcAndNothingThatClosesAScript() {
        assertThat(Stories.all()).allSatisfy(story -> {
            String text = JSON_LD.render(story);
            JsonNode json = TestJson.read(text);
            assertThat(text).doesNotContain("<", ">", "&");
            assertThat(Instant.parse(json.at("/datePublished").textValue()))
                    .isEqualTo(story.article().publishedAt());
            assertThat(Instant.parse(json.at("/dateModified").textValue()))
                    .isEqualTo(story.article().updatedAt());
            assertThat(json.at("/articleBody").asText(""))
                    .isEqualTo(story.article().body().text());
        });
    }

    @Test
    void theContextIsSchemaOrgAloneUnlessMiningIsSpokenOf() {
        assertThat(read(Stories.bare()).at("/@context").textValue()).isEqualTo("https://schema.org");
        assertThat(read(Stories.complete()).at("/@context/0").textValue()).isEqualTo("https://schema.org");
    }

    private static JsonNode read(PublishedArticle article) {
        return TestJson.read(JSON_LD.render(new Story(article, Stories.PACKET)));
    }
}
