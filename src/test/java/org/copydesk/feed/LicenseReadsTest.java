package org.copydesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;

/** What a publication says that reserves its rights. */
class LicenseReadsTest {
    private static final Accepted ANYTHING = new Accepted(List.of("*/*"));

    private final LicenseAnswers reads = new LicenseAnswers(Stories.RESERVED);

    private static String text(Representation shown) {
        return new String(shown.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theLicenceIsReallySimple() {
        Representation licence = reads.license(ANYTHING);

        assertThat(licence.mediaType()).isEqualTo("application/rsl+xml");
        assertThat(values(parse(text(licence)), "/rsl:rsl/rsl:content/rsl:license/rsl:prohibits"))
                .containsExactly("all");
    }

    @Test
    void robotsAreToldOfItAndOfWhatIsPreferred() {
        assertThat(text(reads.robots(ANYTHING)))
                .isEqualTo(
                        """
                        User-agent: *
                        Allow: /
                        Content-Usage: / train-ai=n, ai-use=n, search=n

                        License: https://api.packet.example/license.xml

                        Sitemap: https://packet.example/sitemaps/index.xml
                        Sitemap: https://packet.example/sitemaps/news.xml
                        """);
    }

    @Test
    void theReservationStandsInItsFile() {
        assertThat(TestJson.read(text(reads.reservation(ANYTHING)))
                        .at("/0/tdm-reservation")
                        .intValue())
                .isEqualTo(1);
    }
}
