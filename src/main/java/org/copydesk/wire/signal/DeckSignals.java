package org.copydesk.wire.signal;

import static org.copydesk.wire.signal.Signal.signal;

import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser;
import org.copydesk.wire.line.CreditLineParser;
import org.copydesk.wire.line.Labels;
import org.copydesk.wire.line.SourceRecogniser;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.text.Passages.Form;
import org.copydesk.wire.words.Names;

/** What speaks for and against standfirsts, bylines and times, sources and labels. */
final class DeckSignals {
    private static final Pattern CONTACT = Pattern.compile(
            "(?iu)(?:contact|reach|e-?mail|write to|follow|tel|phone|kontakt|contacto|correo|contatti|문의|연락|제보)(?![\\p{L}])");

    static final List<Signal> STANDFIRST = List.of(
            signal("most stories have none", -1, facts -> true),
            signal("longer than a standfirst", -20, facts -> facts.text().length() > 400),
            signal("many sentences", -3, facts -> facts.sentences() > 3),
            signal("an offer", -4, PassageFacts::isOffer),
            signal("too short", -3, facts -> facts.size() < 25),
            signal("length of a standfirst", 1, facts -> facts.size() >= 35 && facts.size() <= 260),
            signal("no full stop", 1.5, facts -> !facts.ends() && (facts.words() >= 5 || facts.isWide())),
            signal("furniture", -7, facts -> facts.furniture().isPresent()),
            signal("words of furniture", -4, facts -> facts.furnitureShare() >= 0.35),
            signal("a section", -5, PassageFacts::isSection),
            signal(
                    "a name",
                    -4,
                    facts -> facts.isMasthead() || facts.isAgency() || (facts.isPerson() && !facts.isWide())),
            signal("names and times", -6, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            signal("a caption", -6, facts -> facts.captionAbove().isPresent()),
            signal("opens a report", -8, facts -> facts.dateline().isPresent()),
            signal("a note", -8, facts -> facts.note().isPresent()),
            signal("a sign-off", -12, PassageFacts::isSignOff),
            signal("an address", -12, PassageFacts::isAddress),
            signal("heads a list of links", -6, PassageFacts::headsLinks),
            signal(
                    "a table or a stanza",
                    -10,
                    facts -> facts.passage().form() == Form.TABLE
                            || facts.passage().form() == Form.STANZA),
            signal("named so", 14, facts -> isLabelled(facts, Became.STANDFIRST)),
            new Signal("above a byline or time", (facts, page, zone) -> page.isAboveCredit(facts.index()) ? 2.5 : 0),
            new Signal(
                    "right above a paragraph",
                    (facts, page, zone) -> page.proseBelow(facts.index()) == 1 && !facts.ends() ? 0.5 : 0),
            new Signal(
                    "a sentence right above paragraphs",
                    (facts, page, zone) -> facts.ends() && !page.isAboveCredit(facts.index()) ? -2.5 : 0),
            new Signal("in a menu", (facts, page, zone) -> page.isInMenu(facts.index()) ? -3 : 0),
            new Signal("repeats what stood above", (facts, page, zone) -> page.repeats(facts.index()) ? -6 : 0));

    static final List<Signal> CREDIT_LINE = List.of(
            signal(
                    "no names, no times",
                    -14,
                    facts -> facts.creditLine().isEmpty()
                            && !facts.isSignOff()
                            && !isLabelled(facts, Became.DATELINE)
                            && !facts.isAddress()
                            && !isMailAlone(facts)),
            signal("a word such as by", 6, facts -> facts.creditLine()
                    .filter(line -> line.isMarked())
                    .isPresent()),
            signal("a time alone", 6, facts -> facts.creditLine()
                    .filter(line -> line.time() != null && line.unknown() == 0)
                    .isPresent()),
            signal("a time among words", 2.5, facts -> facts.creditLine()
                    .filter(line -> line.time() != null && line.unknown() > 0)
                    .isPresent()),
            signal("words that are not understood", -1, facts -> facts.creditLine()
                    .filter(line -> line.unknown() > 2 && !line.isMarked())
                    .isPresent()),
            signal(
                    "a sentence",
                    -4,
                    facts -> facts.ends()
                            && facts.size() > 60
                            && facts.creditLine().isPresent()
                            && !facts.isSignOff()),
            signal("how long ago", 2, facts -> facts.creditLine()
                    .filter(line -> line.isRelative())
                    .isPresent()),
            signal("an agency alone", 2.5, facts -> facts.isAgency() && !Names.isPictureAgency(facts.text())),
            signal("an agency and a place", 5, facts -> facts.creditLine()
                    .filter(line -> line.source() != null && line.place() != null)
                    .isPresent()),
            signal("a name alone", 0.5, facts -> facts.creditLine()
                    .filter(line -> line.isBareName())
                    .isPresent()),
            signal(
                    "a long name without capitals",
                    -2,
                    facts -> facts.isWide()
                            && facts.text().length() > 5
                            && facts.creditLine()
                                    .filter(line -> line.isBareName())
                                    .isPresent()),
            signal(
                    "words of furniture",
                    -5,
                    facts -> facts.furnitureShare() >= 0.5
                            && facts.creditLine()
                                    .filter(line -> line.isBareName() || line.role() != null)
                                    .isPresent()),
            signal("somebody's work", 1, facts -> facts.creditLine()
                    .filter(line -> line.role() != null)
                    .isPresent()),
            new Signal(
                    "somebody's work right below a name",
                    (facts, page, zone) -> facts.creditLine()
                                            .filter(line -> line.role() != null)
                                            .isPresent()
                                    && page.has(facts.index() - 1)
                                    && page.at(facts.index() - 1)
                                            .creditLine()
                                            .filter(line -> line.credit() != null)
                                            .isPresent()
                            ? 4
                            : 0),
            signal("a name and an address", 5, facts -> CreditLineParser.isNameAndAddress(facts.text())),
            signal("an address alone", 5, DeckSignals::isMailAlone),
            signal("a sign-off", 12, PassageFacts::isSignOff),
            signal("named so", 10, facts -> isLabelled(facts, Became.DATELINE)),
            signal("a web address or a named source", 12, PassageFacts::isAddress),
            signal("a caption", -3, facts -> facts.caption().isPresent()),
            signal("a section", -3, PassageFacts::isSection),
            new Signal(
                    "a house right below a byline",
                    (facts, page, zone) ->
                            (facts.isAgency() || facts.isMasthead()) && isBelowName(facts, page) ? 3 : 0),
            new Signal(
                    "a name beside a time",
                    (facts, page, zone) -> isBareName(facts)
                                    && (page.isCreditAt(facts.index() + 1) || page.isCreditAt(facts.index() - 1))
                            ? 3.5
                            : 0),
            new Signal(
                    "a name right above the body",
                    (facts, page, zone) ->
                            isBareName(facts) && zone == Zone.DECK && page.proseBelow(facts.index()) <= 2 ? 1.5 : 0),
            new Signal(
                    "a name that is credited elsewhere",
                    (facts, page, zone) -> facts.creditLine().isPresent() && page.creditsOf(facts) > 1 ? 3 : 0),
            new Signal("a name at the foot", (facts, page, zone) -> isBareName(facts) && zone == Zone.FOOT ? -1 : 0),
            new Signal(
                    "a name at the end",
                    (facts, page, zone) -> isBareName(facts)
                                    && zone == Zone.FOOT
                                    && facts.index() > 0
                                    && facts.words() <= 3
                                    && page.at(facts.index() - 1).isProse()
                            ? 1.5
                            : 0),
            new Signal("among paragraphs", (facts, page, zone) -> zone == Zone.BODY ? -2 : 0),
            new Signal("above the headline", (facts, page, zone) -> zone == Zone.TOP ? -2 : 0),
            new Signal(
                    "in a list of links",
                    (facts, page, zone) -> page.linkHeading(facts.index()) >= 0
                                    && facts.creditLine()
                                            .filter(line -> line.isTimed())
                                            .isEmpty()
                            ? -5
                            : 0));

    static final List<Signal> SOURCE = List.of(
            signal(
                    "no name of a paper",
                    -8,
                    facts -> !facts.isMasthead()
                            && !facts.isAgency()
                            && !SourceRecogniser.couldBeMasthead(facts.text())),
            signal("a paper's name", 4, PassageFacts::isMasthead),
            signal("an agency's name", 3, PassageFacts::isAgency),
            signal(
                    "could be a paper's name",
                    0.5,
                    facts -> !facts.isMasthead() && SourceRecogniser.couldBeMasthead(facts.text())),
            signal(
                    "one word",
                    -2,
                    facts -> facts.words() <= 1 && !facts.isWide() && !facts.isMasthead() && !facts.isAgency()),
            signal("begins with The", 1.5, facts -> facts.text().startsWith("The ")),
            signal("furniture", -6, facts -> facts.furniture().isPresent()),
            signal("an item of a list", -4, PassageFacts::isItem),
            signal("a section", -5, PassageFacts::isSection),
            signal("a picture agency", -5, facts -> Names.isPictureAgency(facts.text())),
            signal("names and times", -5, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            new Signal(
                    "in a menu", (facts, page, zone) -> page.isInMenu(facts.index()) && !facts.isMasthead() ? -3 : 0),
            new Signal(
                    "a person's name", (facts, page, zone) -> facts.isPerson() && page.creditsOf(facts) > 1 ? -6 : 0),
            new Signal(
                    "right below a byline",
                    (facts, page, zone) -> zone == Zone.DECK && isBelowName(facts, page) ? -4 : 0),
            new Signal("first on the page", (facts, page, zone) -> facts.index() == 0 ? 1 : 0),
            new Signal(
                    "apart from what follows",
                    (facts, page, zone) -> page.has(facts.index() + 1)
                                    && page.at(facts.index() + 1).passage().gap() > 1
                            ? 1
                            : 0),
            new Signal("below the headline", (facts, page, zone) -> zone != Zone.TOP ? -0.5 : 0));

    static final List<Signal> LABEL = List.of(
            signal("a section", 5, PassageFacts::isSection),
            signal("a few words", 1.5, facts -> facts.isFragment() && facts.words() <= 3),
            signal("a few more words", 0, facts -> facts.isFragment() && facts.words() <= 5),
            signal("ends in a colon", -5, facts -> facts.text().endsWith(":")),
            signal("long", -4, facts -> facts.words() > 5 || facts.size() > 45),
            signal("a sentence", -5, PassageFacts::ends),
            signal(
                    "shouted",
                    1.5,
                    facts -> facts.text().equals(facts.text().toUpperCase(java.util.Locale.ROOT))
                            && !facts.text().equals(facts.text().toLowerCase(java.util.Locale.ROOT))
                            && facts.words() <= 3),
            signal("a paper's name", -2, PassageFacts::isMasthead),
            signal("an agency's name", -3, PassageFacts::isAgency),
            signal("an item of a list", 1, PassageFacts::isItem),
            signal("names and times", -6, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            signal("a note", -6, facts -> facts.note().isPresent()),
            signal("an address", -10, facts -> facts.isAddress() || facts.isLabelled()),
            signal("a caption", -3, facts -> facts.caption().isPresent()),
            new Signal("below the headline", (facts, page, zone) -> zone == Zone.DECK ? -1 : 0),
            new Signal(
                    "credited elsewhere",
                    (facts, page, zone) -> facts.creditLine().isPresent() && page.creditsOf(facts) > 1 ? -2 : 0));

    static final List<Signal> NOTE =
            List.of(signal("no note", -12, facts -> facts.note().isEmpty()), signal("a note", 8, facts -> facts.note()
                    .isPresent()));

    private DeckSignals() {}

    private static boolean isBareName(PassageFacts facts) {
        return facts.creditLine().filter(line -> line.isBareName()).isPresent();
    }

    private static boolean isBelowName(PassageFacts facts, PastedPage page) {
        return page.has(facts.index() - 1)
                && page.at(facts.index() - 1)
                        .creditLine()
                        .filter(line -> line.credit() != null)
                        .isPresent();
    }

    private static boolean isMailAlone(PassageFacts facts) {
        return facts.text().indexOf('@') > 0
                && facts.text().length() <= 120
                && facts.words() <= 12
                && (CONTACT.matcher(facts.text()).lookingAt()
                        || BylineRecogniser.withoutAddresses(facts.text()).length() <= 24);
    }

    private static boolean isLabelled(PassageFacts facts, Became field) {
        return Labels.recognise(facts.text())
                .filter(label -> label.field() == field)
                .isPresent();
    }
}
