package org.copydesk.platform.web;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** Formats dates in headers as IMF-fixdate, and parses them in its three forms (RFC 9110, section 5.6.7). */
public final class HttpDates {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** More characters than a date has in any form. */
    private static final int LONGEST = 64;

    private HttpDates() {}

    public static String format(Instant time) {
        return IMF_FIXDATE.format(time);
    }

    /** The time in a header; nothing where it has no date that can be read, which counts as no header. */
    public static Optional<Instant> parse(String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.length() <= LONGEST)
                .map(DateFormatter::parseHttpDate)
                .map(Date::toInstant);
    }
}
