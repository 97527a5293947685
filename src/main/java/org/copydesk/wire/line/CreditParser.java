package org.copydesk.wire.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.BylineKind;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Parses a byline into names, roles, houses and places; a part that is none of these makes it no byline. */
public final class CreditParser {
    private static final Pattern IN_BRACKETS = Pattern.compile("(?:(?<!\\s)\\s++)?+[(\\[]([^()\\[\\]]{1,60})[)\\]]");
    private static final Pattern PART =
            Pattern.compile("(?:(?<!\\s)\\s++)?+[|•·]\\s*+|(?<!\\s)\\s++[/–—-]\\s++|(?<=\\p{L})/(?=\\p{L})");
    private static final Pattern ITEM =
            Pattern.compile("(?:(?:(?<!\\s)\\s++)?+,\\s++|(?<!\\s)\\s++)(?:and|AND|und|UND|och|og|dan|и|i|with)\\s++"
                    + "|(?:(?<!\\s)\\s++)?+[&,;،、]\\s*+");
    private static final Pattern OTHER_AND = Pattern.compile("(?<!\\s)\\s++(?:(?:y|e|et|i|en)\\s++|و\\s?)");
    private static final Pattern PLACE = Pattern.compile("(?u)(?<!\\s)\\s++(?:in|at|en|à|aus|a)\\s++(\\p{Lu}.{1,40})$");
    private static final Pattern HOUSE = Pattern.compile(
            "(?u)(?<!\\s)\\s++(?<for>of|for|FOR|from|de|pour|für)\\s++(?<house>(?:The |the )?\\p{Lu}.{1,40})$");
    private static final Pattern PLURAL =
            Pattern.compile("(?i)\\b(writer|reporter|correspondent|editor|columnist|contributor|photographer)s$");
    private static final Pattern ROLE_AT_END = Pattern.compile(
            "(?iu)^(.{4,60}?)(?<!\\s)\\s++((?:(?:senior|chief|special|political|staff|foreign|contributing|assistant|deputy|business|sports?"
                    + "|science|health|education)\\s){0,3}(?:staff|reporter|correspondent|editor|writer|columnist|contributor)s?)$");

    private final List<Byline> bylines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean marked;
    private boolean failed;

    CreditParser(String text, boolean marked) {
        this.marked = marked;
        if (text.indexOf('@') >= 0) {
            notes.add("e-mail address or handle left out");
        }
    }

    public Optional<Credit> parse(String printed, String names) {
        Matcher bracket = IN_BRACKETS.matcher(names);
        List<String> asides = new ArrayList<>();
        while (bracket.find()) {
            asides.add(bracket.group(1).strip());
        }
        String text = bracket.replaceAll(" ").replaceAll("\\s{2,}", " ").strip();
        String[] parts = PART.split(text, -1);
        parseNames(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            qualify(parts[i].strip());
        }
        asides.forEach(this::qualify);
        if (failed || bylines.isEmpty()) {
            return Optional.empty();
        }
        String note = notes.isEmpty() ? null : String.join("; ", notes);
        return Optional.of(new Credit(printed, List.copyOf(bylines), marked, note));
    }

    private void parseNames(String list) {
        Matcher separator = ITEM.matcher(list);
        int from = 0;
        boolean afterComma = false;
        while (separator.find() && !failed) {
            parseItem(list.substring(from, separator.start()), afterComma);
            afterComma = separator.group().strip().matches("[,;،、]");
            from = separator.end();
        }
        parseItem(list.substring(from), afterComma);
    }

    private void parseItem(String printed, boolean afterComma) {
        String item = printed.strip().replaceFirst("(?i)^by\\s+", "");
        if (item.isEmpty()) {
            return;
        }
        if (afterComma && !bylines.isEmpty() && (BylineRecogniser.isRole(item) || isHouse(item))) {
            qualify(item);
        } else if (parseNameAndRole(item)) {
            return;
        } else if (Names.isAgency(item) || (Names.isDesk(item) && (marked || !BylineRecogniser.isRole(item)))) {
            bylines.add(credit(item));
        } else if (Names.isPerson(item)) {
            parsePerson(item);
        } else if (!parseTail(item)) {
            parseOddItem(item, afterComma);
        }
    }

    /** "Jane Doe Staff Writer", but not "Selby Gazette Staff". */
    private boolean parseNameAndRole(String item) {
        Matcher role = ROLE_AT_END.matcher(item);
        boolean person = role.matches() && Names.isPerson(role.group(1)) && !isHouse(role.group(1));
        if (person) {
            bylines.add(credit(role.group(1)));
            qualify(role.group(2));
        }
        return person;
    }

    private void parsePerson(String item) {
        String[] two = OTHER_AND.split(item, 2);
        if (two.length == 2 && Names.isPerson(two[0]) && Names.isPerson(two[1])) {
            parsePerson(two[0]);
            parsePerson(two[1]);
        } else if (!parseTail(item)) {
            bylines.add(marked && isHouse(item) && item.startsWith("The ") ? desk(item) : credit(item));
        }
    }

    /** "Jane Doe in London", "Jane Doe of the Daily Example", "Ana Gil y Luis Paz". */
    private boolean parseTail(String item) {
        Matcher place = PLACE.matcher(item);
        if (place.find() && Names.isPerson(item.substring(0, place.start()))) {
            parsePerson(item.substring(0, place.start()));
            notes.add("place of the reporter: " + place.group(1));
            return true;
        }
        Matcher house = HOUSE.matcher(item);
        if (house.find() && Names.isPerson(item.substring(0, house.start())) && isTakenFor(house)) {
            parsePerson(item.substring(0, house.start()));
            qualify(house.group("house"));
            return true;
        }
        String[] two = OTHER_AND.split(item, 2);
        boolean pair = two.length == 2 && Names.isPerson(two[0]) && two[1].length() < item.length();
        if (pair) {
            parseItem(two[0], false);
            parseItem(two[1], false);
        }
        return pair;
    }

    private boolean isTakenFor(Matcher house) {
        return isHouse(house.group("house")) || (marked && house.group("for").equalsIgnoreCase("for"));
    }

    private void parseOddItem(String item, boolean afterComma) {
        boolean named = !bylines.isEmpty();
        if (named && BylineRecogniser.isRole(item)) {
            qualify(item);
        } else if (marked && isHouse(item)) {
            bylines.add(desk(item));
        } else if (named && afterComma && item.matches("(?u)\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+)?")) {
            notes.add("place of the reporter: " + item);
        } else if (named && marked && Sentences.words(item) <= 5) {
            qualify(item);
        } else {
            failed = true;
        }
    }

    /** Gives a role or an affiliation to all who have none yet. */
    private void qualify(String words) {
        if (words.isEmpty() || bylines.isEmpty()) {
            failed |= bylines.isEmpty();
            return;
        }
        if (FurnitureRecogniser.recognise(words).isPresent()) {
            notes.add("page furniture: " + words);
            return;
        }
        String house = words.replaceFirst("(?i)^(?:for|of|from) ", "");
        if (BylineRecogniser.isRole(words) && !Names.isAgency(house)) {
            String role = bylines.size() > 1 ? PLURAL.matcher(words).replaceFirst("$1") : words;
            bylines.replaceAll(with(b -> b.role() == null, b -> new Byline(b.name(), role, b.affiliation(), b.kind())));
            marked = true;
        } else if (isHouse(house) || house.matches("(?u)\\p{Lu}.*|\\p{Lo}.*")) {
            marked |= isHouse(house);
            bylines.replaceAll(
                    with(b -> b.affiliation() == null, b -> new Byline(b.name(), b.role(), house, b.kind())));
        } else if (marked) {
            bylines.replaceAll(
                    with(b -> b.role() == null, b -> new Byline(b.name(), words, b.affiliation(), b.kind())));
        } else {
            failed = true;
        }
    }

    private static UnaryOperator<Byline> with(Predicate<Byline> lacking, UnaryOperator<Byline> change) {
        return byline -> byline.kind() == BylineKind.PERSON && lacking.test(byline) ? change.apply(byline) : byline;
    }

    private static Byline desk(String name) {
        return new Byline(name, null, null, BylineKind.DESK);
    }

    private static boolean isHouse(String text) {
        return Names.isAgency(text) || SourceRecogniser.isMasthead(text);
    }

    /** A credit for an agency, a desk or a person, the name in upper and lower case. */
    private static Byline credit(String printed) {
        if (Names.isAgency(printed)) {
            return new Byline(printed, null, null, BylineKind.AGENCY);
        }
        return Names.isDesk(printed) ? desk(printed) : Byline.person(Names.tidy(printed));
    }
}
