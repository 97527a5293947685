package org.copydesk.feed.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.Standards;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.Story;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NinjsTest {
    private static final Ninjs32 LATEST = new Ninjs32();

    static Stream<Ninjs> generations() {
        return Stream.of(LATEST, new Ninjs31(), new Ninjs23(LATEST), new Ninjs22(LATEST), new Ninjs17(), new Ninjs16());
    }

    @ParameterizedTest
    @MethodSource("generations")
    void everyArticleIsValid(Ninjs ninjs) {
        JsonSchema schema = Standards.ninjs(ninjs.version().orElseThrow());

        assertThat(Stories.faults(story -> Standards.faults(schema, ninjs.render(story))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("generations")
    void aWithdrawalIsCanceledAndAKillOrdersToDelete(Ninjs ninjs) {
        JsonSchema schema = Standards.ninjs(ninjs.version().orElseThrow());
        PublishedArticle article = Stories.complete();
        String withdrawn =
                ninjs.renderWithdrawn(withdrawn(article, false), Stories.PACKET).orElseThrow();
        String killed =
                ninjs.renderWithdrawn(withdrawn(article, true), Stories.PACKET).orElseThrow();

        assertThat(Standards.faults(schema, withdrawn)).isEmpty();
        assertThat(Standards.faults(schema, killed)).isEmpty();
        assertThat(withdrawn).contains("\"canceled\"", "\"version\":\"4\"").doesNotContain(article.headline());
        assertThat(killed).contains("\"canceled\"", "KILL", "\"version\":\"5\"");
    }

    private static WithdrawnArticle withdrawn(PublishedArticle article, boolean killed) {
        return new WithdrawnArticle(article.id(), article.version(), 0, Instant.parse("2026-04-01T00:00:00Z"), killed);
    }

    @ParameterizedTest
    @MethodSource("generations")
    void everyArticleNamesItselfAndItsTimesAlike(Ninjs ninjs) {
        assertThat(Stories.all()).allSatisfy(story -> {
            JsonNode json = lowerCased(ninjs.render(story));
            assertThat(json.get("uri").textValue())
                    .isEqualTo("urn:uuid:" + story.article().id());
            assertThat(Instant.parse(json.get("firstcreated").textValue()))
                    .isEqualTo(story.article().publishedAt());
            assertThat(Instant.parse(json.get("versioncreated").textValue()))
                    .isEqualTo(story.article().updatedAt());
        });
    }

    @ParameterizedTest
    @MethodSource("generations")
    void theListsOfTermsStandInOneOrderSoThatEveryNodeWritesTheSame(Ninjs ninjs) {
        List<String> kinds = List.of("subject", "person", "organisation", "place", "event", "genre");
        List<String> lists = new ArrayList<>();
        TestJson.read(ninjs.render(new Story(Stories.complete(), Stories.PACKET)))
                .fieldNames()
                .forEachRemaining(name -> lists.add(name.equals("people") ? "person" : name.replaceAll("s$", "")));
        lists.retainAll(kinds);

        assertThat(lists).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.comparing(kinds::indexOf));
    }

    private static JsonNode lowerCased(String json) {
        return TestJson.read(json.replace("\"firstCreated\"", "\"firstcreated\"")
                .replace("\"versionCreated\"", "\"versioncreated\""));
    }

    @Test
    void everyFieldHasItsPlace() {
        PublishedArticle article = Stories.complete();
        JsonNode json = TestJson.read(LATEST.render(new Story(article, Stories.PACKET)));

        assertThat(json.at("/version").textValue()).isEqualTo("3");
        assertThat(json.at("/embargoedUntil").textValue())
                .isEqualTo(article.embargoUntil().toString());
        assertThat(json.at("/urgency").intValue()).isEqualTo(4);
        assertThat(json.at("/copyrightHolder").textValue()).isEqualTo("Packet Ltd");
        assertThat(json.at("/copyrightNotice").textValue()).isEqualTo("© 2026 Packet Ltd");
        assertThat(json.at("/usageTerms").textValue())
                .isEqualTo(article.rights().usageTerms());
        assertThat(json.at("/rightsInfo/langId").textValue()).isEqualTo("https://rslstandard.org/rsl");
        assertThat(json.at("/rightsInfo/encodedRights").textValue())
                .contains(
                        "<permits type=\"usage\">search</permits>",
                        "url=\"https://api.packet.example/v1/articles/night-ferry-returns\"");
        assertThat(json.at("/edNote").textValue())
                .startsWith("CORRECTION in version 3")
                .contains("July", "Brenca's");
        assertThat(json.at("/language").textValue()).isEqualTo("en-GB");
        assertThat(json.at("/headlines/0/value").textValue()).isEqualTo(article.headline());
        assertThat(json.at("/descriptions/0/value").textValue()).isEqualTo(article.standfirst());
        assertThat(json.findValuesAsText("role")).contains("summary", "correction", "main", "text");
        assertThat(json.at("/bodies/0/value").textValue())
                .contains(
                        "<picture>",
                        "<img src=\"https://packet.example/ferry.jpg\"",
                        "<small>Lena Orb</small>",
                        "The ferry 3");
        assertThat(json.at("/bodies/0/wordCount").intValue()).isEqualTo(321);
        assertThat(json.at("/bodies/1/value").textValue())
                .isEqualTo(article.body().text());
        assertThat(json.at("/by").textValue()).isEqualTo(article.byline());
        assertThat(json.at("/slugline").textValue()).isEqualTo(article.slugline());
        assertThat(json.at("/located").textValue()).isEqualTo(article.dateline());
        assertThat(json.at("/renditions/0/href").textValue()).isEqualTo(article.url());
        assertThat(json.at("/altIds/0/value").textValue()).isEqualTo(article.slug());
        assertThat(json.at("/standard/version").textValue()).isEqualTo("3.2");
    }

    @Test
    void tagsStandInTheListsOfTheirKindsAndPartiesAmongTheSources() {
        JsonNode json = TestJson.read(LATEST.render(new Story(Stories.complete(), Stories.PACKET)));

        assertThat(json.get("subjects").findValuesAsText("rel"))
                .containsExactly("section", "about", "section", "series", "keyword", "about", "keyword");
        assertThat(json.at("/subjects/0/uri").textValue()).isEqualTo("https://packet.example/concepts/isles");
        assertThat(json.get("subjects").findValuesAsText("literal")).contains("PKT-7", "PKT-31", "economy");
        assertThat(json.get("subjects").findValuesAsText("uri"))
                .contains("http://cv.iptc.org/newscodes/mediatopic/04000000");
        assertThat(json.at("/people/0/name").textValue()).isEqualTo("A person");
        assertThat(json.at("/organisations/0/name").textValue()).isEqualTo("A organisation");
        assertThat(json.get("places").findValuesAsText("name")).containsExactly("A place", "Seoul");
        assertThat(json.at("/events/0/name").textValue()).isEqualTo("A event");
        assertThat(json.at("/genres/0/uri").textValue()).isEqualTo("http://cv.iptc.org/newscodes/genre/Analysis");
        assertThat(json.at("/genres/1/name").textValue()).isEqualTo("A genre");
        assertThat(json.get("infoSources").findValuesAsText("role"))
                .containsExactly("reporting", "byline", "byline", "source");
        assertThat(json.at("/infoSources/0/contactInfo").findValuesAsText("value"))
                .containsExactly(
                        "Packet Ltd",
                        "Writes about harbours.\nLives on one.",
                        "https://packet.example/mara",
                        "https://social.example/@mara");
    }

    @ParameterizedTest
    @MethodSource("generations")
    void theStorysAddressAtItsSourceIdentifiesTheStoryAndNotTheSource(Ninjs ninjs) {
        JsonNode json = TestJson.read(ninjs.render(new Story(Stories.complete(), Stories.PACKET)));
        String address = "https://wire.example/stories/1?a=b&c=d";

        assertThat(json.findParents("name").stream()
                        .filter(party -> party.get("name").asText().equals("Harbour Wire"))
                        .map(JsonNode::toString))
                .hasSize(2)
                .noneMatch(party -> party.contains(address));
        assertThat(Stream.of("altIds", "altids").map(json::path).map(JsonNode::toString))
                .anyMatch(ids -> ids.contains(address));
    }

    @Test
    void captionsAreAssociatedWithOrWithoutAPicture() {
        JsonNode pictures = TestJson.read(LATEST.render(new Story(Stories.complete(), Stories.PACKET)))
                .get("associations");

        assertThat(pictures).hasSize(3);
        assertThat(pictures.at("/0/rel").textValue()).isEqualTo("lead");
        assertThat(pictures.at("/0/by").textValue()).isEqualTo("Lena Orb");
        assertThat(pictures.at("/0/descriptions").findValuesAsText("value"))
                .containsExactly("The ferry 2", "A white ship 2");
        assertThat(pictures.at("/0/renditions/0/href").textValue()).isEqualTo("https://packet.example/ferry.jpg");
        assertThat(pictures.at("/0/renditions/0/width").intValue()).isEqualTo(1200);
        assertThat(pictures.at("/0/renditions").findValuesAsText("name"))
                .containsExactly("original", "640", "1280", "16x9", "4x3", "1x1", "640_webp", "1280_webp", "16x9_webp");
        assertThat(pictures.at("/0/renditions/0/sizeInBytes").intValue()).isEqualTo(40_000);
        assertThat(pictures.at("/0/headlines/0/value").textValue()).isEqualTo("Night ferry at sea");
        assertThat(pictures.at("/0/infoSources").findValuesAsText("name"))
                .containsExactly("Lena Orb of Brenca", "Orb Pictures");
        assertThat(pictures.at("/0/copyrightNotice").textValue()).isEqualTo("© 2026 Lena Orb");
        assertThat(pictures.at("/0/usageTerms").textValue()).isEqualTo("One use only");
        assertThat(pictures.at("/0/rightsInfo/linkedRights").textValue()).isEqualTo("https://orb.example/licence");
        assertThat(pictures.at("/0/digitalSourceType/uri").textValue())
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
        assertThat(pictures.at("/0/altIds/0/value").textValue())
                .isEqualTo("urn:uuid:" + Stories.ferry().id());
        assertThat(pictures.at("/1/descriptions").findValuesAsText("value"))
                .containsExactly("The ferry 3", "A white ship 3");
        assertThat(pictures.get(1).has("renditions")).isFalse();
    }

    @Test
    void theOldGenerationHasEveryFileOfAPicture() {
        JsonNode picture = TestJson.read(new Ninjs16().render(new Story(Stories.complete(), Stories.PACKET)))
                .at("/associations/lead_1");

        assertThat(picture.at("/renditions/16x9/href").textValue()).isEqualTo("https://packet.example/ferry-16x9.jpg");
        assertThat(picture.at("/renditions/640_webp/mimetype").textValue()).isEqualTo("image/webp");
        assertThat(picture.at("/renditions/original/sizeinbytes").intValue()).isEqualTo(40_000);
        assertThat(picture.at("/headline").textValue()).isEqualTo("Night ferry at sea");
        assertThat(picture.at("/copyrightnotice").textValue()).isEqualTo("© 2026 Lena Orb");
    }

    @Test
    void theOldGenerationKeepsCodesInTheirSchemes() {
        JsonNode subjects = TestJson.read(new Ninjs16().render(new Story(Stories.complete(), Stories.PACKET)))
                .get("subject");

        assertThat(subjects.findValuesAsText("scheme"))
                .contains("http://cv.iptc.org/newscodes/mediatopic/", "https://api.packet.example/v1/tags/");
        assertThat(subjects.findValuesAsText("code")).contains("04000000", "series-tag", "PKT-7", "PKT-31");
    }

    @Test
    void thePublicationsRightsHoldWhereTheArticleSaysNothing() {
        JsonNode json = TestJson.read(LATEST.render(new Story(Stories.bare(), Stories.RESERVED)));

        assertThat(json.at("/copyrightHolder").textValue()).isEqualTo("Æther & Sons");
        assertThat(json.at("/usageTerms").textValue()).isEqualTo("No reuse ]]> at all");
        assertThat(json.at("/rightsInfo/encodedRights").textValue())
                .contains("<prohibits type=\"usage\">all</prohibits>", "https://packet.example/licensing");
        JsonNode own = TestJson.read(LATEST.render(new Story(Stories.mined(DataMining.ALLOWED), Stories.RESERVED)));
        assertThat(own.at("/rightsInfo/encodedRights").textValue())
                .contains("<permits type=\"usage\">all</permits>")
                .doesNotContain("prohibits");
    }

    @Test
    void aHundredThousandWordsSurvive() {
        Story story = new Story(Stories.long100000Words(), Stories.PACKET);

        assertThat(generations()).allSatisfy(ninjs -> assertThat(
                        TestJson.read(ninjs.render(story)).toString())
                .contains(story.article().body().text().substring(0, 5_000).replace("\n", "\\n")));
    }
}
