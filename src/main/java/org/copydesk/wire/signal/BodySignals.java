package org.copydesk.wire.signal;

import static org.copydesk.wire.signal.Signal.signal;

import java.util.List;
import org.copydesk.wire.text.Passages.Form;

/** What speaks for and against paragraphs, subheadings, items and tables. */
final class BodySignals {
    static final List<Signal> PARAGRAPH = List.of(
            signal("a sentence", 2, PassageFacts::ends),
            signal(
                    "a fragment",
                    -2,
                    facts -> facts.isFragment() && !facts.text().endsWith(":")),
            signal("an offer", -3, PassageFacts::isOffer),
            signal("some length", 1, facts -> facts.size() > 80),
            signal("the length of a paragraph", 2, facts -> facts.size() > 160),
            signal("a stanza", 4, facts -> facts.passage().form() == Form.STANZA),
            signal("wrapped by hand", 1, facts -> facts.passage().form() == Form.WRAPPED),
            signal("opens a report", 4, facts -> facts.dateline().isPresent()),
            signal(
                    "ends in a colon",
                    2,
                    facts -> facts.text().endsWith(":") || facts.text().endsWith(":\"")),
            signal("furniture", -5, facts -> facts.furniture().isPresent()),
            signal("words of furniture", -3, facts -> facts.furnitureShare() >= 0.45 && facts.size() < 160),
            signal("some words of furniture", -1.5, facts -> facts.furnitureShare() >= 0.3 && facts.size() < 120),
            signal("names and times", -4, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            signal("a name alone", -1, facts -> facts.creditLine().isPresent()),
            signal("a caption", -4, facts -> facts.caption().isPresent()),
            signal("a note", -5, facts -> facts.note().isPresent()),
            signal("a table", -10, facts -> facts.passage().form() == Form.TABLE),
            signal(
                    "an item of a list",
                    -2,
                    facts -> facts.isItem() && !facts.text().startsWith("- ")),
            signal("a section", -2, PassageFacts::isSection),
            signal("marked as a heading", -4, PassageFacts::isHeadingMarked),
            signal("an agency's name", -4, PassageFacts::isAgency),
            signal("heads a list of links", -6, PassageFacts::headsLinks),
            new Signal("prose below", (facts, page, zone) -> page.proseBelow(facts.index()) <= 3 ? 0.5 : 0),
            new Signal("repeats what stood above", (facts, page, zone) -> page.repeats(facts.index()) ? -3 : 0),
            new Signal("in a list of links", (facts, page, zone) -> page.linkHeading(facts.index()) >= 0 ? -3 : 0),
            new Signal("boxed", (facts, page, zone) -> page.isBoxed(facts.index()) ? -10 : 0));

    static final List<Signal> HEADING = List.of(
            signal("marked as a heading", 5, PassageFacts::isHeadingMarked),
            signal("a fragment", 1, PassageFacts::isFragment),
            signal("long", -8, facts -> facts.size() > 90 || facts.words() > 12),
            signal("a sentence", -4, facts -> facts.ends() && !facts.text().endsWith("?")),
            signal(
                    "begins small",
                    -4,
                    facts -> !facts.text().isEmpty()
                            && (Character.isLowerCase(facts.text().codePointAt(0))
                                    || !Character.isLetterOrDigit(facts.text().codePointAt(0)))
                            && !facts.isHeadingMarked()),
            signal(
                    "ends in a mark",
                    -3,
                    facts -> facts.text().endsWith(":")
                            || facts.text().endsWith(",")
                            || facts.text().endsWith(";")),
            signal("furniture", -6, facts -> facts.furniture().isPresent()),
            signal("words of furniture", -2.5, facts -> facts.furnitureShare() >= 0.4),
            signal("heads a list of links", -6, PassageFacts::headsLinks),
            signal("an item of a list", -4, PassageFacts::isItem),
            signal("names and times", -5, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            signal("a caption", -4, facts -> facts.caption().isPresent()),
            signal("a note", -5, facts -> facts.note().isPresent()),
            signal("no line", -10, facts -> facts.passage().form() != Form.LINE),
            new Signal("right above prose", (facts, page, zone) -> page.proseBelow(facts.index()) == 1 ? 2 : -4),
            new Signal(
                    "right below prose",
                    (facts, page, zone) ->
                            facts.index() > 0 && page.at(facts.index() - 1).ends() ? 0.5 : -2),
            new Signal("boxed", (facts, page, zone) -> page.isBoxed(facts.index()) ? -10 : 0),
            new Signal("in a menu", (facts, page, zone) -> page.isInMenu(facts.index()) ? -2 : 0),
            new Signal("repeats what stood above", (facts, page, zone) -> page.repeats(facts.index()) ? -3 : 0));

    static final List<Signal> ITEM = List.of(
            signal("no item", -12, facts -> !facts.isItem()),
            signal("an item", 2, PassageFacts::isItem),
            signal("an item of some length", 2, facts -> facts.words() >= 6 || facts.ends()),
            signal("one or two words", -1.5, facts -> facts.words() <= 3),
            signal("furniture", -6, facts -> facts.furniture().isPresent()),
            signal("words of furniture", -3, facts -> facts.furnitureShare() >= 0.4),
            signal("names and times", -4, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            new Signal(
                    "a hyphen alone",
                    (facts, page, zone) -> facts.text().startsWith("- ") && !isAmongItems(facts, page) ? -6 : 0),
            new Signal("in a list of links", (facts, page, zone) -> page.linkHeading(facts.index()) >= 0 ? -4 : 0),
            new Signal("prose below", (facts, page, zone) -> page.proseBelow(facts.index()) <= 8 ? 1 : 0),
            new Signal("boxed", (facts, page, zone) -> page.isBoxed(facts.index()) ? -10 : 0));

    static final List<Signal> TABLE = List.of(
            signal("no table", -30, facts -> facts.passage().form() != Form.TABLE),
            signal("a table", 8, facts -> facts.passage().form() == Form.TABLE));

    private BodySignals() {}

    private static boolean isAmongItems(PassageFacts facts, PastedPage page) {
        int i = facts.index();
        return (page.has(i - 1) && page.at(i - 1).text().startsWith("- "))
                || (page.has(i + 1) && page.at(i + 1).text().startsWith("- "));
    }
}
