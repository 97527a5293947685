package org.copydesk.wire.words;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as printed beside a date, with its zone if one is given.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param time null if only a zone was printed
 * @param zone null if none was printed
 */
record TimeOfDay(int start, int end, LocalTime time, ZoneId zone) {
    private static final Map<String, String> ZONES = WordLists.meanings("zones");
    private static final int REACH = 60;

    private static final String HALF = "(?:(?<half>오전|오후|午前|午後|上午|下午)\\s?)?";
    private static final String CLOCK = "(?:(?<h>\\d{1,2})\\s?(?:[:.h시時时点]|Uhr)\\s?(?<min>\\d{2})(?!\\d)\\s?[분分]?"
            + "(?:\\s?[:.]?(?<s>\\d{2})(?!\\d)(?:[.,]\\d{1,9})?[초秒]?)?"
            + "|(?<hour>\\d{1,2})(?=\\s?(?:[ap]\\.?\\s?m\\b|시|時|时|点|h\\b|uhr))"
            + "|(?<military>\\d{4})(?=\\s?(?:GMT|UTC|hrs|hours)))";
    private static final String UNIT = "(?:\\s?(?:시|時|时|点|hrs|hours|h\\b|uhr))?";
    private static final String MERIDIEM = "(?:\\s?(?<half2>[ap])\\.?\\s?m(?![\\p{L}])\\.?)?";
    private static final String ZONE =
            "(?:[\\s,]{0,2}\\(?(?<zone>(?-i:GMT|UTC)\\s?[+−-]\\s?\\d{1,2}(?::?\\d{2})?|[+−-]\\d{2}:?\\d{2}|(?<=:\\d{2}:\\d{2})[+−-]\\d{2}"
                    + "|(?-i:[A-Z]{1,5}|МСК|мск))(?![\\p{L}\\d])\\)?)?";
    private static final String TIME = HALF + CLOCK + UNIT + MERIDIEM + ZONE;
    private static final String BETWEEN = "(?:T|[\\s,;|@·•/–—-]{0,5}+(?:\\(\\p{L}{1,9}\\.?\\)\\s?)?"
            + "(?:(?:at|a las|a la|a les|à|a|um|kl\\.?|om|às|as|alle ore|alle|ore|в|saat|pukul|الساعة)\\s)?)";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern AFTER = Pattern.compile(BETWEEN + TIME, FLAGS);
    private static final Pattern ZONE_AFTER = Pattern.compile(ZONE, FLAGS);
    private static final Pattern BEFORE = Pattern.compile(
            TIME + "[\\s,;|·•–—-]{0,4}+(?:(?:on|le|el|am|il)\\s)?(?:(?<day>\\p{L}{2,10})\\.?,?\\s)?$", FLAGS);
    private static final Pattern ANYWHERE = Pattern.compile("(?<!\\d)" + TIME, FLAGS);

    /** The time or the zone that follows a date ending there, or null. */
    static TimeOfDay after(String text, int from, ZoneId home) {
        int to = Math.min(text.length(), from + REACH);
        Matcher matcher = AFTER.matcher(text).region(from, to);
        matcher.useTransparentBounds(true);
        TimeOfDay found = matcher.lookingAt() ? read(matcher, home) : null;
        if (found != null) {
            return found;
        }
        Matcher bare = ZONE_AFTER.matcher(text).region(from, to);
        ZoneId zone = bare.lookingAt() ? zone(bare.group("zone"), home) : null;
        return zone == null ? null : new TimeOfDay(from, bare.end(), null, zone);
    }

    /** The time that stands right before a date beginning at {@code to}, or null. */
    static TimeOfDay before(String text, int from, int to, ZoneId home) {
        int start = Math.max(from, to - REACH);
        Matcher matcher = BEFORE.matcher(text).region(start, to);
        while (matcher.find()) {
            String day = matcher.group("day");
            boolean digitBefore = matcher.start() > 0 && Character.isDigit(text.charAt(matcher.start() - 1));
            if (!digitBefore && (day == null || TimeWords.isWeekday(day))) {
                return read(matcher, home);
            }
        }
        return null;
    }

    /** The first time in the text, or null. */
    static TimeOfDay in(String text, ZoneId home) {
        Matcher matcher = ANYWHERE.matcher(text.substring(0, Math.min(text.length(), REACH)));
        return matcher.find() ? read(matcher, home) : null;
    }

    private static TimeOfDay read(Matcher matcher, ZoneId home) {
        try {
            int hour = Integer.parseInt(first(matcher.group("h"), matcher.group("hour"), "-1"));
            int minute = Integer.parseInt(first(matcher.group("min"), "0"));
            if (matcher.group("military") != null) {
                hour = Integer.parseInt(matcher.group("military").substring(0, 2));
                minute = Integer.parseInt(matcher.group("military").substring(2));
            }
            int second = Integer.parseInt(first(matcher.group("s"), "0"));
            LocalTime time = LocalTime.of(hours(hour, half(matcher)), minute, second);
            ZoneId zone = zone(matcher.group("zone"), home);
            int end = matcher.group("zone") != null && zone == null ? matcher.start("zone") : matcher.end();
            return new TimeOfDay(matcher.start(), end, time, zone);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static String half(Matcher matcher) {
        String half = first(matcher.group("half"), matcher.group("half2"), "");
        return switch (half.toLowerCase(Locale.ROOT)) {
            case "오전", "午前", "上午", "a" -> "am";
            case "오후", "午後", "下午", "p" -> "pm";
            default -> "";
        };
    }

    private static int hours(int hour, String half) {
        if (half.equals("am")) {
            return hour == 12 ? 0 : hour;
        }
        return half.equals("pm") && hour < 12 ? hour + 12 : hour;
    }

    private static ZoneId zone(String printed, ZoneId home) {
        if (printed == null) {
            return null;
        }
        String zone = printed.replaceAll("\\s", "").replace('−', '-');
        String offset = zone.replaceFirst("(?i)^(?:GMT|UTC)(?=[+-])", "");
        if (offset.startsWith("+") || offset.startsWith("-")) {
            String padded = offset.replaceFirst("^([+-])(\\d)(?=$|:)", "$10$2");
            return offsetOrNull(padded);
        }
        if (zone.equals("CST") || zone.equals("IST")) {
            return contested(zone, home);
        }
        String meaning = ZONES.get(zone.toLowerCase(Locale.ROOT));
        return meaning == null ? null : ZoneId.of(meaning);
    }

    private static ZoneId offsetOrNull(String offset) {
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException noSuchOffset) {
            return null;
        }
    }

    /** Some letters mean another zone at home than abroad. */
    private static ZoneId contested(String zone, ZoneId home) {
        if (zone.equals("CST")) {
            return ZoneOffset.ofHours(home.getId().startsWith("Asia/") ? 8 : -6);
        }
        return switch (home.getId()) {
            case "Europe/Dublin" -> ZoneOffset.ofHours(1);
            case "Asia/Jerusalem" -> ZoneOffset.ofHours(2);
            default -> ZoneOffset.ofHoursMinutes(5, 30);
        };
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("no value");
    }
}
