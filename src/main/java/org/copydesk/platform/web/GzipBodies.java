package org.copydesk.platform.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Reads and writes bodies in the content coding gzip (RFC 9110, section 8.4). */
public final class GzipBodies {
    public static final String GZIP = "gzip";
    private static final Set<String> NAMES = Set.of(GZIP, "x-gzip");
    private static final int BUFFER = 64 * 1024;

    private GzipBodies() {}

    /** Whether a body in this Content-Encoding, which may be null, can be read: as it is or in gzip, once. */
    public static boolean isReadable(String contentEncoding) {
        List<String> codings = codings(contentEncoding);
        return codings.isEmpty() || (codings.size() == 1 && NAMES.contains(codings.get(0)));
    }

    /** Whether a body that can be read is in gzip. */
    public static boolean isZipped(String contentEncoding) {
        return codings(contentEncoding).stream().anyMatch(NAMES::contains);
    }

    private static List<String> codings(String contentEncoding) {
        return contentEncoding == null
                ? List.of()
                : Arrays.stream(contentEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .toList();
    }

    /** 415 with the codings that a body may have (RFC 9110, section 15.5.16). */
    public static ProblemException unreadable() {
        return new ProblemException(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body in the Content-Encoding gzip, or as it is.")
                .header("Accept-Encoding", GZIP);
    }

    /** Whether a client takes gzip; one that does not say so is sent the bytes as they are. */
    public static boolean isTaken(String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replaceAll("\\s", ""))
                        .filter(coding -> coding.equals(GZIP) || coding.startsWith(GZIP + ";"))
                        .anyMatch(coding -> !coding.matches(".*;q=0(\\.0*)?"));
    }

    /** Writes to {@code out} in the encoding; close it to end the body. */
    public static OutputStream writing(OutputStream out, boolean zipped) throws IOException {
        return zipped ? new GZIPOutputStream(out, BUFFER) : new BufferedOutputStream(out, BUFFER);
    }

    /**
     * Reads a body that a client sent.
     *
     * @param contentEncoding what it says the encoding is, or null
     * @throws ProblemException 415 for any other encoding, 400 for what is not in the one stated
     */
    public static InputStream reading(InputStream body, String contentEncoding) {
        if (!isReadable(contentEncoding)) {
            throw unreadable();
        }
        if (!isZipped(contentEncoding)) {
            return body;
        }
        try {
            return new GZIPInputStream(body, BUFFER);
        } catch (IOException notZipped) {
            throw notZipped();
        }
    }

    /** 400 for a body that is not what its Content-Encoding says. */
    public static ProblemException notZipped() {
        return new ProblemException(ErrorCode.MALFORMED, "The body is not in the encoding gzip.");
    }
}
