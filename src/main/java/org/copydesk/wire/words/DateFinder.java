package org.copydesk.wire.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates, with the times beside them, in a short text. */
public final class DateFinder {
    /**
     * A date that was printed.
     *
     * @param start where it begins, with its time
     * @param end where it ends, with its time
     * @param date null if there is no such day
     * @param time null if none was printed
     * @param zone null if none was printed
     * @param caution what is doubtful about it, or null
     */
    public record Moment(int start, int end, LocalDate date, LocalTime time, ZoneId zone, String caution) {
        public Instant instant(ZoneId home) {
            LocalTime atOrMidnight = time == null ? LocalTime.MIDNIGHT : time;
            return date.atTime(atOrMidnight).atZone(zone == null ? home : zone).toInstant();
        }
    }

    private static final int LONGEST = 300;
    private static final Set<String> YEAR_FIRST = Set.of("Asia/Seoul", "Asia/Tokyo", "Asia/Shanghai", "Asia/Taipei");
    private static final Map<String, String> MONTHS = MonthNames.ALL;
    private static final String MONTH = "(?<m>\\p{L}[\\p{L}\\p{M}]{1,14})";
    private static final String YEAR = "(?<y>(?:1[789]|20|21)\\d\\d)(?!\\d)";
    private static final String DAY = "(?<![\\d:])(?<d>\\d{1,2})(?:st|nd|rd|th|er|re|º|°|ª|\\.)?";

    private static final List<Pattern> NUMERIC_YEAR_FIRST = List.of(
            Pattern.compile(
                    "(?<!\\d)(?<y>(?:1[789]|20|21)\\d\\d)(?<sep>[-./])\\s?(?<m>\\d{1,2})\\k<sep>\\s?(?<d>\\d{1,2})(?!\\d)\\.?"),
            Pattern.compile(
                    "(?<!\\d)(?<y>(?:1[789]|20|21)\\d\\d)\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日일]"));
    private static final Pattern NUMERIC_YEAR_LAST =
            Pattern.compile("(?<![\\d:./-])(?<a>\\d{1,2})(?<sep>[-./])(?<b>\\d{1,2})\\k<sep>" + YEAR);
    private static final Pattern TWO_DIGIT_YEAR =
            Pattern.compile("(?<![\\d:./-])(?<a>\\d{1,2})(?<sep>[-./])(?<b>\\d{1,2})\\k<sep>(?<c>\\d{2})(?![\\d/.-])");
    private static final int LONGEST_WITH_TWO_DIGITS = 80;
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile(
                    DAY + "[\\s-]{1,2}(?:de\\s|of\\s|d')?" + MONTH + "\\.?,?[\\s-]{1,2}(?:de\\s|del\\s|of\\s)?" + YEAR,
                    Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?<!\\p{L})" + MONTH + "\\.?\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s)" + YEAR,
                    Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE));
    private static final List<Pattern> WITHOUT_YEAR = List.of(
            Pattern.compile("(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:de\\s)?" + MONTH + "\\.?"),
            Pattern.compile(MONTH + "\\.?\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?"),
            Pattern.compile("(?<m>\\d{1,2})[月월]\\s?(?<d>\\d{1,2})[日일]"));

    private final ZoneId home;
    private final boolean monthFirst;

    /**
     * @param home the zone of times that have none
     * @param monthFirst whether 03/04/2021 is the fourth of March
     */
    public DateFinder(ZoneId home, boolean monthFirst) {
        this.home = home;
        this.monthFirst = monthFirst;
    }

    /** The dates in the order printed; none if the text is longer than 300 characters. */
    public List<Moment> find(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        List<Moment> found = new ArrayList<>();
        NUMERIC_YEAR_FIRST.forEach(pattern -> collect(pattern.matcher(text), found));
        NAMED.forEach(pattern -> collect(pattern.matcher(text), found));
        Matcher yearLast = NUMERIC_YEAR_LAST.matcher(text);
        while (yearLast.find()) {
            found.add(yearLast(yearLast));
        }
        if (found.isEmpty() && text.length() <= LONGEST_WITH_TWO_DIGITS) {
            twoDigits(text).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Moment::start));
        return withTimes(text, found);
    }

    /** Whether a text such as "March 24" or "24 mar." is a day of a month, and possible. */
    public static boolean isDayOfMonth(String text) {
        String folded = text.strip();
        for (Pattern pattern : WITHOUT_YEAR) {
            Matcher matcher = pattern.matcher(folded);
            if (folded.length() <= 30 && matcher.matches()) {
                return isPossible(month(matcher.group("m")), Integer.parseInt(matcher.group("d")));
            }
        }
        return false;
    }

    private static boolean isPossible(int month, int day) {
        try {
            return MonthDay.of(month, day).getDayOfMonth() == day;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static void collect(Matcher matcher, List<Moment> found) {
        while (matcher.find()) {
            int month = month(matcher.group("m"));
            if (month > 0) {
                int year = Integer.parseInt(matcher.group("y"));
                found.add(moment(matcher, year, month, Integer.parseInt(matcher.group("d"))));
            }
        }
    }

    private Moment yearLast(Matcher matcher) {
        int first = Integer.parseInt(matcher.group("a"));
        int second = Integer.parseInt(matcher.group("b"));
        int year = Integer.parseInt(matcher.group("y"));
        boolean usual = monthFirst && matcher.group("sep").equals("/");
        boolean monthIsFirst = second > 12 || (usual && first <= 12);
        Moment read = monthIsFirst ? moment(matcher, year, first, second) : moment(matcher, year, second, first);
        boolean ambiguous = !matcher.group("sep").equals(".") && first <= 12 && second <= 12 && first != second;
        String caution = "ambiguous date " + matcher.group() + " read as " + read.date();
        return ambiguous ? new Moment(read.start(), read.end(), read.date(), null, null, caution) : read;
    }

    /** "3/24/21", "21.03.24": the year is first in East Asia, and last elsewhere. */
    private Optional<Moment> twoDigits(String text) {
        Matcher matcher = TWO_DIGIT_YEAR.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group("a"));
        int second = Integer.parseInt(matcher.group("b"));
        int third = Integer.parseInt(matcher.group("c"));
        boolean east = YEAR_FIRST.contains(home.getId()) && first > 12;
        if (second > 12 || (monthFirst && first <= 12 && matcher.group("sep").equals("/"))) {
            return Optional.of(moment(matcher, 2000 + third, first, second));
        }
        Moment read = east && second <= 12
                ? moment(matcher, 2000 + first, second, third)
                : moment(matcher, 2000 + third, second, first);
        return Optional.of(new Moment(
                read.start(),
                read.end(),
                read.date(),
                null,
                null,
                "ambiguous date " + matcher.group() + " read as " + read.date()));
    }

    private static Moment moment(Matcher matcher, int year, int month, int day) {
        try {
            return new Moment(matcher.start(), matcher.end(), LocalDate.of(year, month, day), null, null, null);
        } catch (DateTimeException noSuchDay) {
            return new Moment(matcher.start(), matcher.end(), null, null, null, "no such date: " + matcher.group());
        }
    }

    private static int month(String printed) {
        if (Character.isDigit(printed.charAt(0))) {
            return Integer.parseInt(printed);
        }
        String month = MONTHS.get(printed.toLowerCase(Locale.ROOT));
        return month == null ? 0 : Integer.parseInt(month);
    }

    private List<Moment> withTimes(String text, List<Moment> dates) {
        List<Moment> timed = new ArrayList<>();
        int taken = 0;
        for (Moment date : dates) {
            if (date.start() >= taken) {
                Moment moment = withTime(text, date, taken);
                timed.add(moment);
                taken = moment.end();
            }
        }
        return timed;
    }

    private Moment withTime(String text, Moment date, int taken) {
        TimeOfDay after = TimeOfDay.after(text, date.end(), home);
        boolean timed = after != null && after.time() != null;
        TimeOfDay before = timed ? null : TimeOfDay.before(text, taken, date.start(), home);
        TimeOfDay found = before == null ? after : before;
        if (found == null) {
            return date;
        }
        int start = Math.min(date.start(), found.start());
        int end = Math.max(date.end(), found.end());
        ZoneId zone = found.zone() == null && after != null ? after.zone() : found.zone();
        return new Moment(start, end, date.date(), found.time(), zone, date.caution());
    }
}
