package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Parses times of RFC 3339, section 5.6, in the years 1 to 9999, to the millisecond. The name of a zone may stand
 * behind in brackets (RFC 9557, section 4.1), and may stand instead of the offset. A time with neither is one of the
 * publication's own zone, and a date alone the beginning of its day.
 */
public class Rfc3339 extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9999;

    /** How many characters a date has. */
    private static final int DATE = "2026-03-24".length();

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final transient Supplier<ZoneId> publication;

    /** @param publication the publication's zone, asked for when a time is read */
    Rfc3339(Supplier<ZoneId> publication) {
        super(Instant.class);
        this.publication = publication;
    }

    /** A time that the clocks of its zone skip, or show twice. The message says which. */
    public static final class UnclearTimeException extends DateTimeException {
        private static final long serialVersionUID = 1L;

        private final String wanted;

        UnclearTimeException(LocalDateTime local, ZoneId zone, List<ZoneOffset> valid) {
            super("The clocks of " + zone + problem(valid));
            wanted = wanted(local, zone, valid);
        }

        private static String problem(List<ZoneOffset> valid) {
            return valid.isEmpty()
                    ? " skip this hour."
                    : valid.size() > 1
                            ? " show this hour twice; add the offset that is meant, such as +01:00."
                            : " have another offset at this time.";
        }

        /** What is wanted instead, as it stands behind "must be". */
        String wanted() {
            return wanted;
        }

        private static String wanted(LocalDateTime local, ZoneId zone, List<ZoneOffset> valid) {
            if (valid.isEmpty()) {
                return "a time that the clocks of " + zone + " show; they skip " + local
                        + " when they are put forward, so choose one before or after";
            }
            String times = valid.stream()
                    .map(offset -> local + offset.getId() + "[" + zone + "]")
                    .collect(Collectors.joining(" or "));
            return valid.size() > 1
                    ? "a time that the clocks of " + zone + " show once; they show " + local
                            + " twice when they are put back, so give the offset, too: " + times
                    : "a time whose offset is that of its zone: " + times;
        }
    }

    /**
     * @param publication the zone of what names none
     * @throws DateTimeException if the text is not such a time, or none that the clocks of its zone show just once
     */
    public static Instant parse(String text, ZoneId publication) {
        // RFC 3339 lets a space stand for the T.
        boolean isParted = text.length() > DATE && text.charAt(DATE) == ' ';
        TemporalAccessor read = FORM.parse(isParted ? text.substring(0, DATE) + 'T' + text.substring(DATE + 1) : text);
        LocalDate date = LocalDate.from(read);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        ZoneOffset offset = read.query(TemporalQueries.offset());
        ZoneId named = read.query(TemporalQueries.zoneId());
        LocalTime time = read.query(TemporalQueries.localTime());
        ZoneId zone = named == null ? publication : named;
        if (time == null) {
            return date.atStartOfDay(zone).toInstant();
        }
        LocalDateTime local = date.atTime(time);
        return local.toInstant(offset == null || named != null ? offset(local, offset, zone) : offset)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static ZoneOffset offset(LocalDateTime local, ZoneOffset stated, ZoneId zone) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (stated == null && valid.size() != 1) {
            throw new UnclearTimeException(local, zone, valid);
        }
        if (stated != null && !valid.contains(stated)) {
            throw new UnclearTimeException(local, zone, valid);
        }
        return stated == null ? valid.get(0) : stated;
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return parse(parser.getText(), publication.get());
        } catch (UnclearTimeException unclear) {
            throw new WrongShape(parser, unclear.wanted());
        } catch (DateTimeException unfit) {
            throw new InvalidFormatException(parser, "no time", parser.getText(), Instant.class);
        }
    }
}
