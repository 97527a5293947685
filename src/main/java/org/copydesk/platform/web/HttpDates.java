package org.copydesk.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats and parses dates in headers, as IMF-fixdate (RFC 9110, section 5.6.7). */
public final class HttpDates {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    public static String format(Instant time) {
        return IMF_FIXDATE.format(time);
    }

    /** Whether a time is not after the date in a header; a date that can't be read says nothing, so: no. */
    public static boolean isNotAfter(Instant time, String header) {
        try {
            return !time.isAfter(ZonedDateTime.parse(header, IMF_FIXDATE).toInstant());
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
