package org.copydesk.wire.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.words.DateFinder;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.WordLists;

/** Recognises the place, date and agency before the first words of a report: "SEOUL, March 24 (Yonhap) --". */
public final class DatelineRecogniser {
    /**
     * A dateline.
     *
     * @param length how much of the passage it takes
     * @param location as printed, or null
     * @param agency as printed, or null
     * @param reporter the byline within it, or null
     * @param date null unless it has a year
     */
    public record Dateline(int length, String location, String agency, String reporter, LocalDate date) {}

    private static final int REACH = 160;
    private static final String DASH = "(?:--|[—–―]|_(?=\\s)|\\s-(?=\\s|$)|-\\s)";
    private static final Pattern AGENCY_IN_BRACKETS = Pattern.compile(
            "^(?<place>[^()\\[\\]=:;!?]{0,90}?)\\s?[(\\[](?<agency>[^()\\[\\]=]{2,40})[)\\]]\\s?(?<mark>\\.?\\s?(?:--|[—–―_-]|:)|)\\s*");
    private static final Pattern AGENCY_IN_SLASHES = Pattern.compile(
            "^(?<place>[^()/=:;!?]{2,60}?)[.,]?\\s/(?<agency>[^/()]{2,40})/[.,]?(?<mark>\\s?[-–—]|)\\s*");
    private static final Pattern NO_AGENCY =
            Pattern.compile("^(?<place>[^()\\[\\]=:;!?—–―]{3,60}?)(?<agency>)\\s?" + DASH + "(?<mark>\\s*)");
    private static final Pattern PLACE_AND_COLON =
            Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu}\\p{M} .'-]{3,40})(?<agency>):(?<mark>\\s+)");
    private static final Pattern DATE_THEN_AGENCY =
            Pattern.compile("^(?<place>[^()\\[\\]=:;!?—–―]{3,60}?)\\s-\\s(?<agency>[^-–—.,]{2,20})(?<mark>\\.)\\s+");
    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("^(\\D{2,40})\\s(\\d{1,2}\\.?\\s\\p{L}{3,12}\\.?|\\p{L}{3,12}\\.?\\s\\d{1,2})$");
    private static final Set<String> NO_PLACES = WordLists.words("no-places");

    private DatelineRecogniser() {}

    /** The dateline a passage begins with, or nothing. */
    public static Optional<Dateline> recognise(String passage) {
        String start = Sentences.fold(passage.substring(0, Math.min(passage.length(), REACH)));
        Optional<Dateline> found = EasternDatelineRecogniser.recognise(start)
                .or(() -> western(AGENCY_IN_BRACKETS, start))
                .or(() -> western(AGENCY_IN_SLASHES, start))
                .or(() -> western(DATE_THEN_AGENCY, start))
                .or(() -> western(NO_AGENCY, start))
                .or(() -> western(PLACE_AND_COLON, start));
        return found.flatMap(dateline -> behindAgency(dateline, start));
    }

    /** Whether a passage begins with a dateline that names an agency, which no headline does. */
    public static boolean opensReport(String passage) {
        return recognise(passage)
                .filter(dateline -> dateline.agency() != null && dateline.location() != null)
                .isPresent();
    }

    private static Optional<Dateline> western(Pattern pattern, String start) {
        Matcher matcher = pattern.matcher(start);
        return matcher.find() ? new Parts(matcher, start).parse() : Optional.empty();
    }

    /** "(ANSA) - ROMA, 24 MAR - ": the agency first, then the place. */
    private static Optional<Dateline> behindAgency(Dateline dateline, String start) {
        if (dateline.location() != null || dateline.length() >= start.length()) {
            return Optional.of(dateline);
        }
        String rest = start.substring(dateline.length());
        return western(NO_AGENCY, rest)
                .map(place -> new Dateline(
                        dateline.length() + place.length(), place.location(), dateline.agency(), null, place.date()))
                .or(() -> Optional.of(dateline));
    }

    /** Judges what stands before the dash or the bracket. */
    private static final class Parts {
        private final Matcher matcher;
        private final String rest;
        private String location = "";
        private boolean dated;
        private LocalDate date;

        Parts(Matcher matcher, String start) {
            this.matcher = matcher;
            this.rest = start.substring(matcher.end());
            String previous = "";
            for (String part : matcher.group("place").split("\\s?,\\s?", -1)) {
                String words = part.strip();
                if (DateFinder.isDayOfMonth(words)) {
                    dated = true;
                } else if (dated && words.matches("\\d{4}")) {
                    date = year(previous + ", " + words);
                } else if (!split(words)) {
                    location += (location.isEmpty() ? "" : ", ") + words;
                }
                previous = words;
            }
        }

        /** "Paris 3 juin", "القاهرة 24 مارس", "March 24 2021". */
        private boolean split(String words) {
            LocalDate whole = year(words);
            if (whole != null) {
                date = whole;
                dated = true;
                return words.matches(".{0,20}\\d{4}");
            }
            Matcher tail = PLACE_AND_DAY.matcher(words);
            if (!tail.matches() || !DateFinder.isDayOfMonth(tail.group(2))) {
                return false;
            }
            dated = true;
            location += tail.group(1);
            return true;
        }

        private static LocalDate year(String words) {
            return new DateFinder(ZoneOffset.UTC, false)
                    .find(words).stream()
                            .map(DateFinder.Moment::date)
                            .findFirst()
                            .orElse(null);
        }

        Optional<Dateline> parse() {
            String agency = matcher.group("agency").strip();
            boolean accepted = agency.isEmpty() ? isAcceptedWithoutAgency() : isAcceptedWith(agency);
            return accepted
                    ? Optional.of(new Dateline(
                            matcher.end(),
                            location.isEmpty() ? null : location,
                            agency.isEmpty() ? null : agency,
                            null,
                            date))
                    : Optional.empty();
        }

        private boolean isAcceptedWith(String agency) {
            boolean known = Names.areAgencies(agency) || Names.isAgency(Names.agencyIn(agency));
            boolean marked = !matcher.group("mark").isBlank() || rest.isBlank();
            if (location.isEmpty()) {
                return known && marked;
            }
            boolean unknownButFormal =
                    isUpper(location) && marked && agency.matches("(?u)\\p{Lu}[\\p{L}\\d .&/'-]{1,39}");
            return isPlace() && ((known && (marked || dated)) || unknownButFormal) && (isUpper(location) || known);
        }

        private boolean isAcceptedWithoutAgency() {
            boolean opens = rest.isBlank() || !Character.isLowerCase(rest.codePointAt(0));
            boolean upper = isUpper(location) && location.length() >= 4;
            return opens && !location.isEmpty() && isPlace() && (upper || (dated && isCapital(location)));
        }

        private boolean isPlace() {
            String first = location.split(",", -1)[0];
            return location.length() <= 60
                    && !NO_PLACES.contains(first.toLowerCase(Locale.ROOT))
                    && Sentences.words(first) <= 5
                    && location.chars().noneMatch(Character::isDigit)
                    && isCapital(location);
        }

        private static boolean isCapital(String words) {
            for (String word : words.split("[\\s,/]+", -1)) {
                boolean small = Set.of("de", "la", "of", "the", "del", "am", "an", "der", "do", "al")
                        .contains(word);
                if (!small && !word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isUpper(String words) {
            String city = words.split(",", -1)[0];
            return city.equals(city.toUpperCase(Locale.ROOT)) && city.chars().anyMatch(Character::isUpperCase);
        }
    }
}
