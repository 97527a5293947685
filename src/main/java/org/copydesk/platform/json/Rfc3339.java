package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
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

/**
 * Parses times of RFC 3339, section 5.6, in the years 1 to 9999, to the millisecond. The name of a zone may stand
 * behind in brackets (RFC 9557, section 4.1), and may stand instead of the offset.
 */
public class Rfc3339 extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    Rfc3339() {
        super(Instant.class);
    }

    /** @throws DateTimeException if the text is not such a time, or none that the clocks of its zone show just once */
    public static Instant parse(String text) {
        TemporalAccessor read = FORM.parse(text);
        LocalDateTime local = LocalDateTime.from(read);
        ZoneOffset offset = offset(local, read);
        if (local.getYear() < 1 || local.getYear() > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        return local.toInstant(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    private static ZoneOffset offset(LocalDateTime local, TemporalAccessor read) {
        ZoneOffset offset = read.query(TemporalQueries.offset());
        ZoneId zone = read.query(TemporalQueries.zoneId());
        if (zone == null) {
            if (offset == null) {
                throw new DateTimeException("neither offset nor zone");
            }
            return offset;
        }
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (offset == null && valid.size() == 1) {
            return valid.get(0);
        }
        if (offset == null || !valid.contains(offset)) {
            throw new DateTimeException("the zone's clocks do not show this time, or show it twice");
        }
        return offset;
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return parse(parser.getText());
        } catch (DateTimeException unfit) {
            throw new InvalidFormatException(parser, "no time", parser.getText(), Instant.class);
        }
    }
}
