package org.copydesk.media.file;

import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a picture was taken; what is no time is null. A time without an offset is taken in the zone given. */
final class CaptureTime {
    /** Year, month and day, then perhaps a time, a fraction of a second and an offset, with any signs between them. */
    private static final Pattern TIME = Pattern.compile("(\\d{4})\\D?(\\d{2})\\D?(\\d{2})"
            + "(?:[T ]?(\\d{2})\\D?(\\d{2})(?:\\D?(\\d{2}))?(?:\\.\\d{1,9})?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?\\s*");

    private CaptureTime() {}

    static Instant ofXmp(String time, ZoneId zone) {
        return read(time, zone);
    }

    static Instant ofExif(ExifSubIFDDirectory times, ZoneId zone) {
        String time = times == null ? null : times.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        String offset = times == null ? null : times.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
        return time == null ? null : read(time.strip() + (offset == null ? "" : offset.strip()), zone);
    }

    static Instant ofIim(String date, String time, ZoneId zone) {
        return date == null ? null : read(date + (time == null ? "" : "T" + time), zone);
    }

    private static Instant read(String written, ZoneId zone) {
        Matcher time = TIME.matcher(written == null ? "" : written.strip());
        if (!time.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
            LocalDateTime local = day.atTime(number(time, 4), number(time, 5), number(time, 6));
            String offset = time.group(7);
            return offset == null
                    ? local.atZone(zone).toInstant()
                    : OffsetDateTime.of(local, java.time.ZoneOffset.of(offset)).toInstant();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }
}
