package org.copydesk.delivery.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.quarkus.logging.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The content codings of answers (RFC 9110, section 8.4.1; RFC 7932), the preferred one first. */
enum ContentCoding {
    BROTLI("br", "-br") {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, QUALITY);
        }
    },
    GZIP("gzip", "-gzip") {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            ByteArrayOutputStream encoded = new ByteArrayOutputStream(bytes.length / 3 + 100);
            try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
                gzip.write(bytes);
            }
            return encoded.toByteArray();
        }
    },
    IDENTITY("identity", "") {
        @Override
        byte[] encode(byte[] bytes) {
            return bytes;
        }
    };

    /** Brotli's own scale; above it, each step costs far more time than it saves bytes. */
    private static final Encoder.Parameters QUALITY = new Encoder.Parameters().setQuality(5);

    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    /** What fits into one packet gains nothing by being smaller. */
    private static final int WORTH_ENCODING = 1000;

    private final String token;
    private final String tagSuffix;

    ContentCoding(String token, String tagSuffix) {
        this.token = token;
        this.tagSuffix = tagSuffix;
    }

    /** Loads Brotli's native library, which takes a file in the temporary folder, so that no request has to wait for it. */
    static void load() {
        Log.debugf("Brotli is available: %s", HAS_BROTLI);
    }

    abstract byte[] encode(byte[] bytes) throws IOException;

    byte[] apply(byte[] bytes) {
        try {
            return encode(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is written but memory", impossible);
        }
    }

    /** The value of Content-Encoding. */
    String token() {
        return token;
    }

    /** What tells this coding's entity tag from the others' (RFC 9110, section 8.8.3.3). */
    String tagSuffix() {
        return tagSuffix;
    }

    /**
     * The best coding for a request.
     *
     * @param acceptEncoding the header's value, or null
     * @param size of what is to be sent, in bytes
     */
    static ContentCoding of(String acceptEncoding, int size) {
        if (acceptEncoding == null || !isWorthEncoding(size)) {
            return IDENTITY;
        }
        if (HAS_BROTLI && accepts(acceptEncoding, "br")) {
            return BROTLI;
        }
        return accepts(acceptEncoding, "gzip") ? GZIP : IDENTITY;
    }

    /** @param size in bytes */
    static boolean isWorthEncoding(int size) {
        return size >= WORTH_ENCODING;
    }

    /** A coding is accepted if it, or else {@code *}, stands there with a weight above 0 (RFC 9110, section 12.5.3). */
    private static boolean accepts(String acceptEncoding, String token) {
        boolean byStar = false;
        for (String element : acceptEncoding.split(",", -1)) {
            int semicolon = element.indexOf(';');
            String coding = (semicolon < 0 ? element : element.substring(0, semicolon)).strip();
            boolean wanted = semicolon < 0 || !isZero(element.substring(semicolon + 1));
            if (coding.equalsIgnoreCase(token)) {
                return wanted;
            }
            byStar |= coding.equals("*") && wanted;
        }
        return byStar;
    }

    private static boolean isZero(String weight) {
        return weight.strip().matches("[qQ]\\s*=\\s*0(\\.0*)?");
    }
}
