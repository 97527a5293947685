package org.copydesk.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {
    private static final int LARGE = 10_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | BROTLI",
                "gzip, deflate | GZIP",
                "GZIP | GZIP",
                "gzip;q=0.5, br;q=0 | GZIP",
                "gzip; q = 0.0 | IDENTITY",
                "gzip;q=0, * | BROTLI",
                "* | BROTLI",
                "*;q=0 | IDENTITY",
                "br;q=0, *;q=0.1 | GZIP",
                "deflate | IDENTITY",
                "identity | IDENTITY",
                "'' | IDENTITY",
                "brotli | IDENTITY"
            })
    void theBestAcceptedCodingIsChosen(String acceptEncoding, ContentCoding coding) {
        assertThat(ContentCoding.of(acceptEncoding, LARGE)).isEqualTo(coding);
    }

    @Test
    void whoSaysNothingGetsTheBytesAsTheyAre() {
        assertThat(ContentCoding.of(null, LARGE)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void whatFitsIntoAPacketIsNotEncoded() {
        assertThat(ContentCoding.of("gzip, br", 400)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void everyCodingGivesTheBytesBack() throws IOException {
        byte[] text = "The crane at Pier 4 stopped at noon. ".repeat(500).getBytes(StandardCharsets.UTF_8);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(ContentCoding.GZIP.apply(text))).readAllBytes())
                .isEqualTo(text);
        var decoded = Decoder.decompress(ContentCoding.BROTLI.apply(text));
        assertThat(decoded.getResultStatus()).isEqualTo(DecoderJNI.Status.DONE);
        assertThat(decoded.getDecompressedData()).isEqualTo(text);
        assertThat(ContentCoding.IDENTITY.apply(text)).isSameAs(text);
    }
}
