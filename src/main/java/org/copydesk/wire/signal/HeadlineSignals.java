package org.copydesk.wire.signal;

import static org.copydesk.wire.signal.Signal.signal;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.wire.line.CreditLine;
import org.copydesk.wire.line.Labels;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.text.Passages.Form;

/** What speaks for and against a headline. */
final class HeadlineSignals {
    private static final int LONGEST = 220;
    private static final Pattern OPEN_END = Pattern.compile(
            "(?iu)(?:[,:&-]|\\s(?:in|of|the|a|an|to|for|and|or|with|at|on|by|from|as|over|after|de|la|el|en|y|del|du|des|et|à|der|die|das|und|im|von|zu|in))$");

    static final List<Signal> ALL = List.of(
            signal("too long", -30, facts -> facts.text().length() > LONGEST),
            signal("no words", -12, facts -> facts.size() < 6),
            signal("length of a headline", 2, facts -> facts.size() >= 20 && facts.size() <= 130),
            signal("one word", -3, facts -> facts.words() <= 1 && !facts.isWide()),
            signal("two or three words", -1, facts -> facts.words() >= 2 && facts.words() <= 3 && !facts.isWide()),
            signal("few letters", -2.5, facts -> facts.isWide() && facts.size() < 15),
            signal("words of a headline", 1, facts -> facts.words() >= 4 || (facts.isWide() && facts.size() >= 20)),
            signal("long", -1.5, facts -> facts.size() > 140),
            signal("ends with a full stop", -3.5, PassageFacts::endsWithStop),
            signal("a sentence as long as a paragraph's", -7, facts -> facts.endsWithStop() && facts.size() > 80),
            signal("several sentences", -4, facts -> facts.sentences() > 2 && facts.ends()),
            signal("furniture", -7, facts -> facts.furniture().isPresent()),
            signal("words of furniture", -3, facts -> facts.furnitureShare() >= 0.5),
            signal("a section", -5, PassageFacts::isSection),
            signal("a paper's name", -3, PassageFacts::isMasthead),
            signal("an agency's name", -6, PassageFacts::isAgency),
            signal("a person's name", -2.5, facts -> facts.isPerson() && !facts.isWide()),
            signal("names and times", -12, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            signal("a caption", -6, facts -> facts.caption().isPresent()),
            signal("a caption above the body", -2, facts -> facts.captionAbove().isPresent()),
            signal("opens a report", -10, PassageFacts::opensReport),
            signal("a note", -8, facts -> facts.note().isPresent()),
            signal("an address", -15, PassageFacts::isAddress),
            signal("a sign-off", -12, PassageFacts::isSignOff),
            signal("an item of a list", -2.5, PassageFacts::isItem),
            signal("marked as a heading", 4, facts -> facts.text().startsWith("# ")),
            signal("heads a list of links", -6, PassageFacts::headsLinks),
            signal(
                    "a table or a stanza",
                    -10,
                    facts -> facts.passage().form() == Form.TABLE
                            || facts.passage().form() == Form.STANZA),
            signal("an e-mail address", -8, facts -> facts.text().indexOf('@') > 0),
            signal("named so", 14, HeadlineSignals::isLabelled),
            new Signal(
                    "above a byline or time",
                    (facts, page, zone) ->
                            page.isAboveCredit(facts.index()) && page.creditBelow(facts.index()) <= 4 ? 2 : 0),
            new Signal(
                    "right above a byline or time",
                    (facts, page, zone) -> page.creditBelow(facts.index()) == 1 ? 1 : 0),
            new Signal("above a paragraph", (facts, page, zone) -> page.proseBelow(facts.index()) <= 2 ? 1 : 0),
            new Signal("repeated below", (facts, page, zone) -> page.isRepeated(facts.index()) ? 1.5 : 0),
            new Signal("in a menu", (facts, page, zone) -> page.isInMenu(facts.index()) ? -2.5 : 0),
            new Signal(
                    "in a list of links",
                    (facts, page, zone) -> page.linkHeading(facts.index()) >= 0 && facts.isItem() ? -3 : 0),
            new Signal("nothing below", (facts, page, zone) -> facts.index() + 1 >= page.size() ? -5 : 0),
            new Signal("paragraphs above", (facts, page, zone) -> prose(facts, page) * -6));

    /** The second line of a headline: right below, and broken off rather than begun. */
    static final List<Signal> MORE = List.of(
            signal("usually there is none", -9, facts -> true),
            signal("ends as a sentence", -6, facts -> facts.ends() && facts.size() > 60),
            signal("too long", -20, facts -> facts.size() > 120),
            signal("furniture", -6, facts -> facts.furniture().isPresent()),
            signal("names and times", -8, facts -> facts.creditLine()
                    .filter(CreditLine::isTimed)
                    .isPresent()),
            new Signal("broken off above", (facts, page, zone) -> isBroken(facts, page) ? 13 : 0));

    private HeadlineSignals() {}

    private static int prose(PassageFacts facts, PastedPage page) {
        return facts.index() > 0
                        && page.at(facts.index() - 1).isProse()
                        && page.at(facts.index() - 1).furnitureShare() < 0.2
                ? 1
                : 0;
    }

    private static boolean isLabelled(PassageFacts facts) {
        return Labels.recognise(facts.text())
                .filter(label -> label.field() == Became.HEADLINE)
                .isPresent();
    }

    private static boolean isBroken(PassageFacts facts, PastedPage page) {
        if (facts.index() == 0 || facts.passage().gap() > 0 || facts.text().isEmpty()) {
            return false;
        }
        String above = page.at(facts.index() - 1).text();
        boolean open = above.length() <= LONGEST && OPEN_END.matcher(above).find();
        return !page.at(facts.index() - 1).ends()
                && (open || Character.isLowerCase(facts.text().codePointAt(0)));
    }
}
