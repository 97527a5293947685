package org.copydesk.wire.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises names of people, agencies and desks. */
public final class Names {
    private static final int LONGEST = 60;
    private static final Set<String> AGENCIES = WordLists.words("agencies");
    private static final Set<String> PICTURE_AGENCIES = WordLists.words("picture-agencies");
    private static final Pattern AGENCY_ENDING = Pattern.compile(
            "^\\p{L}[\\p{L}.&-]{1,14}(?: \\p{L}[\\p{L}.&-]{1,14})? (?:wire|newswire|news agency|news service|wire service|wire services|press agency)$");
    private static final Set<String> PRESS_RELEASES = WordLists.words("press-release-wires");
    private static final Set<String> PARTICLES = WordLists.words("name-particles");
    private static final Set<String> NOT_NAMES = WordLists.words("no-names");
    private static final Set<String> LATER_WORDS = Set.of("los", "las", "das", "der");
    private static final Pattern CASED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*+(?:['’.-][\\p{L}\\p{M}]++)*+\\.?");
    private static final Pattern UNCASED = Pattern.compile("[\\p{Lo}\\p{M}ー・-]{1,14}");
    private static final Pattern DESK = Pattern.compile(
            "(?iu)\\b(?:staff|desk|newsroom|team|editors|editorial board|editorial|our (?:own )?correspondents?|reporters"
                    + "|(?:special|staff) correspondents?|newsdesk|redacción|rédaction|la rédaction|redaktion|redazione"
                    + "|redação|redactie|редакция|agencies)\\b"
                    + "|(?:편집국|취재팀|뉴스팀|보도국|뉴스부|기획팀|編集部|取材班|編集局|编辑部|編輯部|هيئة التحرير|فريق التحرير)$");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{M}'’.-]+");
    private static final Pattern MC = Pattern.compile("\\bMc\\p{Ll}");
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}");

    private Names() {}

    /** Whether this is the name of a news or picture agency. */
    public static boolean isAgency(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return AGENCIES.contains(name)
                || (name.startsWith("the ") && AGENCIES.contains(name.substring(4)))
                || (name.length() <= LONGEST && AGENCY_ENDING.matcher(name).find());
    }

    /** Whether each part of "AFP-Yonhap" or "AP/Yonhap" is an agency. */
    public static boolean areAgencies(String text) {
        return isAgency(text)
                || (text.length() <= LONGEST
                        && List.of(text.split("[-/,·=]", -1)).stream().allMatch(Names::isAgency));
    }

    /** Whether this is the name of a house that sells pictures and no reports. */
    public static boolean isPictureAgency(String text) {
        return PICTURE_AGENCIES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The first agency that a printed name holds: dpa of "tca/dpa", PRNewswire of "PRNewswire-HISPANIC PR WIRE". */
    public static String agencyIn(String printed) {
        List<String> parts = List.of(printed.split("[-/,·=]", -1));
        if (parts.size() > 1 && PRESS_RELEASES.contains(parts.get(0).strip().toLowerCase(Locale.ROOT))) {
            return parts.get(0).strip();
        }
        if (isAgency(printed)) {
            return printed;
        }
        boolean several = parts.stream().filter(Names::isAgency).count() != 1;
        return several
                ? printed
                : parts.stream()
                        .filter(Names::isAgency)
                        .findFirst()
                        .orElse(printed)
                        .strip();
    }

    /** Whether this names a desk or the staff of a paper. */
    public static boolean isDesk(String text) {
        return text.length() <= LONGEST && DESK.matcher(text).find();
    }

    /** Two to six words written as the name of a person is, or one word in a script without capitals. */
    public static boolean isPerson(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST || isAgency(name)) {
            return false;
        }
        String[] words = name.split(" ", -1);
        int own = 0;
        boolean uncased = true;
        for (int i = 0; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            boolean cased = CASED.matcher(words[i]).matches();
            boolean particle = PARTICLES.contains(words[i]) || (i > 0 && PARTICLES.contains(lower));
            uncased &= UNCASED.matcher(words[i]).matches();
            if ((!particle && !cased && !uncased)
                    || (NOT_NAMES.contains(lower) && !(i > 0 && LATER_WORDS.contains(lower)))) {
                return false;
            }
            own += particle ? 0 : 1;
        }
        boolean lastIsName = !PARTICLES.contains(words[words.length - 1]);
        return words.length <= 6 && lastIsName && (uncased ? isUncasedName(words) : own >= 2 && own <= 4);
    }

    private static boolean isUncasedName(String[] words) {
        return words.length > 1 ? words.length <= 5 : words[0].length() >= 2 && words[0].length() <= 8;
    }

    /** "JANE McDOE" becomes "Jane McDoe"; a name that is not all capitals stays as it is. */
    public static String tidy(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.strip().split(" ", -1)) {
            String afterMc = word.startsWith("Mc") && word.length() > 3 ? word.substring(2) : word;
            boolean shouting = CAPITALS.matcher(afterMc).matches()
                    && afterMc.replace(".", "").length() > 2;
            words.add(shouting ? capitalised(word) : word);
        }
        return words.size() > 1 ? String.join(" ", words) : name.strip();
    }

    private static String capitalised(String word) {
        Matcher starts = WORD_START.matcher(word.toLowerCase(Locale.ROOT));
        String capitalised = starts.replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
        return MC.matcher(capitalised)
                .replaceAll(match -> match.group().substring(0, 2)
                        + match.group().substring(2).toUpperCase(Locale.ROOT));
    }
}
