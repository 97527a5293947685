package org.copydesk.feed.sitemap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The month, day, hour, minute or second in UTC that a sitemap covers; its name is in the address. */
public record Span(LocalDateTime start, ChronoUnit unit) {
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.MONTHS, ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);
    private static final List<DateTimeFormatter> NAMES = List.of(
            name("uuuu-MM"),
            name("uuuu-MM-dd"),
            name("uuuu-MM-dd'T'HH"),
            name("uuuu-MM-dd'T'HHmm"),
            name("uuuu-MM-dd'T'HHmmss"));

    private static DateTimeFormatter name(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.ROOT);
    }

    /** The month that holds an instant. */
    public static Span monthOf(Instant instant) {
        return of(instant, ChronoUnit.MONTHS);
    }

    private static Span of(Instant instant, ChronoUnit unit) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return new Span(
                unit == ChronoUnit.MONTHS
                        ? time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1)
                        : time.truncatedTo(unit),
                unit);
    }

    /** The span of a name, or nothing if it is the name of none. */
    public static Optional<Span> parse(String name) {
        return IntStream.range(0, UNITS.size())
                .mapToObj(i -> parse(name, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Span> parse(String name, int unit) {
        try {
            Span span = new Span(LocalDateTime.parse(name, NAMES.get(unit)), UNITS.get(unit));
            return span.name().equals(name) ? Optional.of(span) : Optional.empty();
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    public String name() {
        return NAMES.get(UNITS.indexOf(unit)).format(start);
    }

    /** Inclusive. */
    public Instant from() {
        return start.toInstant(ZoneOffset.UTC);
    }

    /** Exclusive. */
    public Instant to() {
        return start.plus(1, unit).toInstant(ZoneOffset.UTC);
    }

    /** Whether it can be parted into shorter ones. */
    public boolean isDivisible() {
        return unit != ChronoUnit.SECONDS;
    }

    /** The next shorter span that holds an instant. */
    public Span partWith(Instant instant) {
        return of(instant, UNITS.get(UNITS.indexOf(unit) + 1));
    }
}
