package org.copydesk.feed.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.newsroom.TestJson;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class RslTest {
    private static final String USAGE = "/rsl:rsl/rsl:content/rsl:license/";

    @Test
    void thePublicationsLicenceHoldsForTheWholeServer() {
        Document licence = parse(Rsl.ofPublication(MiningTerms.PROHIBITED, Stories.RESERVED));

        assertThat(values(licence, "/rsl:rsl/rsl:content/@url")).containsExactly("/");
        assertThat(values(licence, USAGE + "rsl:prohibits[@type='usage']")).containsExactly("all");
        assertThat(values(licence, "/rsl:rsl/rsl:content/rsl:copyright")).containsExactly("Æther & Sons");
        assertThat(values(licence, "/rsl:rsl/rsl:content/rsl:terms"))
                .containsExactly("https://packet.example/licensing");
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED, all, , DMI-ALLOWED, 0",
        "PROHIBITED, , all, DMI-PROHIBITED, 1",
        "PROHIBITED_AI_TRAINING, , ai-train, DMI-PROHIBITED-AIMLTRAINING, 1",
        "PROHIBITED_GENERATIVE_AI_TRAINING, , ai-train, DMI-PROHIBITED-GENAIMLTRAINING, 1",
        "PROHIBITED_EXCEPT_SEARCH_INDEXING, search, ai-all, DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING, 1",
        "PROHIBITED_SEE_TERMS, , all, DMI-PROHIBITED-SEECONSTRAINT, 1",
    })
    void everyTermHasItsWordInEachVocabulary(
            DataMining mining, String permitted, String prohibited, String plus, int reservation) {
        Story story = new Story(Stories.mined(mining), Stories.PACKET);
        Document licence = parse(new ArticleLicense().render(story));

        assertThat(values(licence, "/rsl:rsl/rsl:content/@url")).containsExactly("/v1/articles/bare");
        assertThat(String.join("", values(licence, USAGE + "rsl:permits")))
                .isEqualTo(permitted == null ? "" : permitted);
        assertThat(String.join("", values(licence, USAGE + "rsl:prohibits")))
                .isEqualTo(prohibited == null ? "" : prohibited);
        assertThat(story.miningTerms().orElseThrow().plusUri()).isEqualTo("http://ns.useplus.org/ldf/vocab/" + plus);
        assertThat(story.miningTerms().orElseThrow().reservation()).isEqualTo(reservation);
    }

    @Test
    void termsThatHaveToBeSeenStandBelowTheArticle() {
        Rights rights =
                new Rights(null, null, "Write to the rights desk first.", true, DataMining.PROHIBITED_SEE_TERMS);
        Publication packet = Stories.PACKET;
        Publication strict = new Publication(
                packet.name(),
                packet.language(),
                packet.description(),
                packet.baseUrl(),
                packet.siteUrl(),
                null,
                rights,
                null,
                packet.pages());
        Story story = new Story(Stories.bare(), strict);

        assertThat(values(parse(new ArticleLicense().render(story)), "/rsl:rsl/rsl:content/rsl:terms"))
                .containsExactly("https://api.packet.example/v1/articles/bare.html");
        assertThat(values(parse(Rsl.inside(MiningTerms.PROHIBITED_SEE_TERMS, story)), "/rsl:rsl/rsl:content/@url"))
                .containsExactly("https://api.packet.example/v1/articles/bare");
    }

    @Test
    void whereNothingIsSaidThereIsNoLicence() {
        assertThatThrownBy(() -> new ArticleLicense().render(new Story(Stories.bare(), Stories.PACKET)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theReservationIsAFile() {
        assertThat(TestJson.read(TdmRep.file(MiningTerms.PROHIBITED, Stories.RESERVED)))
                .isEqualTo(
                        TestJson.read(
                                """
                                [{"location":"/","tdm-reservation":1,"tdm-policy":"https://packet.example/licensing"}]"""));
        assertThat(TdmRep.headers(0, Stories.RESERVED)).containsOnlyKeys("tdm-reservation");
        assertThat(TdmRep.headers(1, Stories.RESERVED)).containsOnlyKeys("tdm-reservation", "tdm-policy");
    }
}
