package org.copydesk.delivery.media;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * The part of a file that a request asks for (RFC 9110, section 14.2). A request for several parts gets the whole file, as does one
 * whose part belongs to another file.
 *
 * @param first the first byte, from 0
 * @param length in bytes
 */
record ByteRange(long first, long length) {
    /** Longer numbers than any file is long are no numbers of bytes. */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @throws ProblemException 416 for a part that the file does not have */
    static ByteRange of(HttpServerRequest request, String tag, long length) {
        ByteRange whole = new ByteRange(0, length);
        String asked = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        if (asked == null
                || !request.method().equals(HttpMethod.GET)
                || (condition != null && !condition.equals(tag))) {
            return whole;
        }
        Matcher range = RANGE.matcher(asked.replace(" ", ""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return whole;
        }
        return part(range.group(1), range.group(2), length, whole);
    }

    private static ByteRange part(String from, String to, long length, ByteRange whole) {
        boolean isSuffix = from.isEmpty();
        long last = isSuffix || to.isEmpty() ? length - 1 : Math.min(Long.parseLong(to), length - 1);
        long first = isSuffix ? Math.max(0, length - Long.parseLong(to)) : Long.parseLong(from);
        boolean isBackwards = !isSuffix && !to.isEmpty() && Long.parseLong(to) < first;
        if (isBackwards) {
            return whole;
        }
        if (first >= length) {
            throw new ProblemException(
                            ErrorCode.RANGE_NOT_SATISFIABLE,
                            "The file has " + length + " bytes; ask for a part of these.")
                    .header("Content-Range", "bytes */" + length);
        }
        return new ByteRange(first, last - first + 1);
    }

    boolean isWhole(long ofLength) {
        return length == ofLength;
    }

    String contentRange(long ofLength) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + ofLength;
    }
}
