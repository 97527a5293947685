package org.copydesk.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.wire.BylineRecogniser.Credit;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Byline;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.WordLists;

/** Parses bylines above the body; those without a word like "by" are recognised by the lines around them. */
final class HeadBylineParser {
    private static final int MOST_WORDS_ALONE = 10;
    private static final Pattern OPEN_END = Pattern.compile("(?iu)(?:,|&|\\s(?:and|y|et|und|e))$");
    private static final Set<String> PLACE_STARTS = WordLists.words("place-starts");
    private static final Pattern BY_ALONE =
            Pattern.compile("(?iu)^(?:by|por|par|von|di|door|written by|author|autor)\\s?:?$");

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;

    HeadBylineParser(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /**
     * Claims the line if it is a byline or belongs to the one above.
     *
     * @param below whether something stands above that can be the headline
     */
    boolean parse(int i, boolean below) {
        String text = copy.text(i);
        return parseOpenByline(i, text) || parseByline(i, text, below);
    }

    /** "By" on one line and the names on the next, or "By Jane Doe and" and another name. */
    private boolean parseOpenByline(int i, String text) {
        int next = copy.nextFree(i + 1);
        boolean open = BY_ALONE.matcher(text).matches()
                || (BylineRecogniser.startsMarked(text)
                        && OPEN_END.matcher(text).find());
        if (!open || next >= copy.size()) {
            return false;
        }
        Optional<Credit> credit = Claims.credit(text.replaceAll("(?<![\\s:])[\\s:]++$", "") + " " + copy.text(next));
        credit.ifPresent(names -> {
            claims.byline(i, names);
            copy.claim(next, copy.became(i), "continues line " + copy.lineNumber(i));
        });
        return credit.isPresent();
    }

    private boolean parseByline(int i, String text, boolean below) {
        if (claims.times().recognise(text).isPresent()) {
            return false;
        }
        if (lastRead(i) == Became.BYLINE && parseBehindByline(i, text)) {
            return true;
        }
        Optional<Credit> credit = Claims.credit(text)
                .filter(found -> BylineRecogniser.startsMarked(text)
                        || ReporterRecogniser.recognise(text).isPresent()
                        || (below && !isOfThePaper(text) && isTakenFor(found, i, text)));
        credit.ifPresent(found -> claims.byline(i, found));
        return credit.isPresent();
    }

    private static boolean isOfThePaper(String text) {
        return HeadParser.isSection(text) || SourceRecogniser.isMasthead(text);
    }

    /** Names without a word like "by" are a byline only in such company. */
    private boolean isTakenFor(Credit credit, int i, String text) {
        return credit.marked()
                || claims.allCredited(credit)
                || (Sentences.words(text) <= MOST_WORDS_ALONE && (isBesideTime(i) || isAboveParagraph(i, text)));
    }

    /** A role or a house on the line below the names: "Political correspondent", "BBC News, Port Selby". */
    private boolean parseBehindByline(int i, String text) {
        String house = text.split("\\s?,\\s", 2)[0];
        boolean housed = !house.equals(text) && SourceRecogniser.isMasthead(house);
        boolean role = BylineRecogniser.isRole(text) && Claims.credit(text).isEmpty();
        if (housed) {
            fields.bylines.replaceAll(
                    b -> b.affiliation() == null ? new Byline(b.name(), b.role(), house, b.kind()) : b);
            copy.claim(i, Became.BYLINE, "the house of those above");
        } else if (role) {
            fields.bylines.replaceAll(
                    b -> b.role() == null ? new Byline(b.name(), text, b.affiliation(), b.kind()) : b);
            copy.claim(i, Became.BYLINE, "the role of those above");
        }
        return housed || role;
    }

    private boolean isBesideTime(int i) {
        Became before = lastRead(i);
        int next = copy.nextFree(i + 1);
        if (next < copy.size() && SourceRecogniser.isMasthead(copy.text(next))) {
            next = copy.nextFree(next + 1);
        }
        return before == Became.PUBLISHED_AT
                || before == Became.UPDATED_AT
                || (next < copy.size() && isTime(copy.text(next)));
    }

    private boolean isTime(String text) {
        return claims.times()
                .recognise(text)
                .filter(line -> Sentences.words(line.rest()) <= 2)
                .isPresent();
    }

    /** A name alone right between the headline and the first paragraph. */
    private boolean isAboveParagraph(int i, String text) {
        int next = copy.nextFree(i + 1);
        boolean second = copy.nextFree(copy.nextFree(0) + 1) == i;
        String first = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return second
                && next < copy.size()
                && !PLACE_STARTS.contains(first)
                && Sentences.ends(copy.text(next))
                && copy.text(next).length() > 80;
    }

    /** What the passage before this one became, furniture aside; null if it is free. */
    private Became lastRead(int i) {
        int before = i - 1;
        while (before >= 0 && copy.is(before, Became.DISCARDED)) {
            before--;
        }
        return before < 0 ? null : copy.became(before);
    }
}
