package org.copydesk.wire.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;
import org.copydesk.wire.words.TimeWords;
import org.copydesk.wire.words.WordLists;

/** Parses a line of several things: "By Jane Doe | Updated March 24, 2021 | 3 min read", "AFP, Seoul". */
public final class CreditLineParser {
    private static final int LONGEST = 250;
    private static final int MOST_UNKNOWN = 6;
    private static final Set<String> PLACE_STARTS = WordLists.words("place-starts");
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<!\\s)\\s++)?+[|•·]\\s*+|(?<!\\s)\\s++[/–—-]\\s++|(?:(?<!\\s)\\s++)?+[,;]\\s++(?=\\d|[Bb][Yy]\\s)|(?<!\\s)\\s++(?=(?:Follow|Share|Save|Listen|Print)(?:\\s|$))");
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{1,4}");
    private static final Pattern PLACE = Pattern.compile("(?U)\\p{Lu}[\\w.'-]*(?: \\p{Lu}[\\w.'-]*){0,2}");
    private static final Pattern AGENCY_AND_PLACE = Pattern.compile("^([^,/]{2,40})(?:,\\s|\\s/\\s)([^,]{2,40})$");
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)[(\\[]?\\d[\\d,.]{0,8}\\s?(?:면|자|文字|字|words|comments?|views?|shares?|k|회|件|コメント)?[)\\]]?|[A-Z]?\\d{1,3}면|page \\w{1,4}|\\p{Lu}\\d{1,2}|ago|read|opens new tab");
    private static final Pattern EASTERN_NAME = Pattern.compile(
            "[가-힣]{3,4}|\\p{IsHan}{2,4}|\\p{IsHan}{1,3} \\p{IsHan}{1,3}|[\\p{IsKatakana}ー]{2,8}・[\\p{IsKatakana}ー]{2,8}");
    private static final Pattern ROLE_END = Pattern.compile(
            "(?iu)\\b(?:reporter|correspondent|editor|writer|columnist|contributor|journalist|producer|chief)$");
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("^\\s?[\\[(<]?\\s?\\S{1,64}@\\S{1,64}$");

    private final TimeLineRecogniser times;
    private final List<String> notes = new ArrayList<>();
    private Credit credit;
    private String source;
    private String place;
    private String role;
    private boolean relative;
    private int unknown;

    private CreditLineParser(TimeLineRecogniser times) {
        this.times = times;
    }

    /** The credit line a text is, or nothing where less than half of it is understood. */
    public static Optional<CreditLine> parse(String text, TimeLineRecogniser times) {
        return text.length() > LONGEST ? Optional.empty() : new CreditLineParser(times).parse(text);
    }

    private Optional<CreditLine> parse(String printed) {
        String line = Sentences.startsItem(printed) ? Sentences.withoutMark(printed) : printed;
        String text = GluedWords.part(line);
        Optional<TimeLine> time = times.recognise(text)
                .filter(found -> found.isDated() || !found.notes().isEmpty());
        String rest = time.map(TimeLine::rest).orElse(text);
        parseRest(rest, time.isPresent());
        boolean found =
                credit != null || source != null || place != null || role != null || relative || time.isPresent();
        boolean understood = unknown <= (isMarked() ? 3 * MOST_UNKNOWN : MOST_UNKNOWN)
                && (unknown == 0 || time.isPresent() || isMarked() || relative);
        return found && understood
                ? Optional.of(new CreditLine(credit, time.orElse(null), source, place, role, relative, unknown, notes))
                : Optional.empty();
    }

    private boolean isMarked() {
        return credit != null && credit.marked();
    }

    private void parseRest(String rest, boolean timed) {
        if (rest.isBlank()) {
            return;
        }
        Optional<Credit> whole = Credits.of(rest)
                .filter(Credit::marked)
                .filter(found -> !holdsFurniture(rest))
                .filter(found -> BylineRecogniser.startsMarked(rest) || noPartIsMarked(rest));
        boolean nameAndAddress = isNameAndAddress(rest);
        if (nameAndAddress && whole.isEmpty()) {
            credit = named(BylineRecogniser.withoutAddresses(rest), true);
            notes.add("e-mail address or handle left out");
        } else if (whole.isPresent()) {
            credit = whole.get();
        } else if (!parseAgencyAndPlace(rest)) {
            List<String> parts = new ArrayList<>(List.of(PARTS.split(rest, -1)));
            parts.sort(Comparator.comparing(part -> !BylineRecogniser.startsMarked(part.strip())));
            parts.stream().map(String::strip).filter(part -> !part.isEmpty()).forEach(part -> parsePart(part, timed));
        }
    }

    private static Credit named(String name, boolean marked) {
        return new Credit(name, List.of(Byline.person(Names.tidy(name))), marked, null);
    }

    private static boolean noPartIsMarked(String rest) {
        return List.of(PARTS.split(rest, -1)).stream().noneMatch(part -> BylineRecogniser.startsMarked(part.strip()));
    }

    private static boolean holdsFurniture(String rest) {
        return List.of(PARTS.split(rest, -1)).stream()
                .anyMatch(part ->
                        !part.isBlank() && FurnitureRecogniser.recognise(part).isPresent());
    }

    /** "AFP, BRENCA", "Yonhap / Seoul". */
    private boolean parseAgencyAndPlace(String rest) {
        var matcher = AGENCY_AND_PLACE.matcher(rest);
        if (!matcher.matches()) {
            return false;
        }
        boolean first = Names.isAgency(matcher.group(1))
                && PLACE.matcher(matcher.group(2)).matches();
        boolean second = Names.isAgency(matcher.group(2))
                && PLACE.matcher(matcher.group(1)).matches();
        if (first != second && !Names.isAgency(matcher.group(first ? 2 : 1))) {
            source = matcher.group(first ? 1 : 2);
            place = matcher.group(first ? 2 : 1);
            return true;
        }
        return false;
    }

    private void parsePart(String part, boolean timed) {
        Optional<Credit> names = Credits.of(part);
        Optional<String> furniture = FurnitureRecogniser.recognise(part);
        if (furniture.isPresent()) {
            relative |= furniture.get().equals("relative time");
            notes.add("page furniture: " + part);
        } else if (COUNT.matcher(part).matches() || TimeWords.only(part)) {
            notes.add("count or page: " + part);
        } else if (SourceRecogniser.isSection(part)) {
            notes.add("section: " + part);
        } else if (isHouse(part) && (names.isEmpty() || !names.get().marked())) {
            parseHouse(part);
        } else if (BylineRecogniser.isRole(part) && (names.isEmpty() || isRoleAlone(part, names.get()))) {
            role = part;
        } else if (timed && names.isEmpty() && isPlace(part)) {
            place = part;
        } else if (names.isPresent() && (credit == null || (names.get().marked() && !credit.marked()))) {
            credit = names.get();
        } else if (credit == null && EASTERN_NAME.matcher(part).matches()) {
            credit = named(part, false);
        } else {
            unknown += Sentences.words(part);
            notes.add("not understood: " + part);
        }
    }

    /** "Assistant Sports Editor" is written like a name, and is none. */
    private static boolean isRoleAlone(String part, Credit names) {
        return !names.marked()
                && names.bylines().size() == 1
                && names.bylines().get(0).name().equals(part)
                && ROLE_END.matcher(part).find();
    }

    private void parseHouse(String part) {
        if (source == null) {
            source = part;
        } else {
            notes.add("names " + part);
        }
    }

    private static boolean isHouse(String part) {
        return Names.areAgencies(part)
                || List.of(part.split("/", -1)).stream()
                        .allMatch(house -> Names.isAgency(house) || SourceRecogniser.isMasthead(house));
    }

    private boolean isPlace(String part) {
        String first = part.split(" ", -1)[0].toLowerCase(Locale.ROOT);
        return place == null
                && PLACE.matcher(part).matches()
                && !SHOUTED.matcher(part).matches()
                && (part.indexOf(' ') < 0 || PLACE_STARTS.contains(first));
    }

    /** Whether a line is a name with an e-mail address and nothing else, which makes it a byline. */
    public static boolean isNameAndAddress(String text) {
        int at = text.indexOf('@');
        int space = at < 0 ? -1 : Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('[', at));
        return space > 0
                && text.length() <= 120
                && NAME_AND_ADDRESS.matcher(text.substring(space)).matches()
                && Names.isPerson(BylineRecogniser.withoutAddresses(text));
    }
}
