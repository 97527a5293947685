package org.copydesk.wire.signal;

import static org.copydesk.wire.signal.Signal.signal;

import java.util.List;
import java.util.regex.Pattern;

/** What speaks for and against page furniture. */
final class FurnitureSignals {
    private static final Pattern COUNTED = Pattern.compile("[(\\[]\\d{1,6}\\s?/\\s?\\d{1,6}");
    private static final Pattern ARROWS = Pattern.compile("^[←«‹<].{2,150}|.{2,150}[→»›]$");

    static final List<Signal> ALL = List.of(
            signal("known furniture", 7, facts -> facts.furniture().isPresent()),
            signal("all words of furniture", 4, facts -> facts.furnitureShare() >= 0.6 && facts.size() < 160),
            signal(
                    "many words of furniture",
                    2.5,
                    facts -> facts.furnitureShare() >= 0.4 && facts.furnitureShare() < 0.6 && facts.size() < 160),
            signal(
                    "some words of furniture",
                    1,
                    facts -> facts.furnitureShare() >= 0.25 && facts.furnitureShare() < 0.4 && facts.size() < 120),
            signal("an offer or a consent", 7, PassageFacts::isOffer),
            signal(
                    "a count of characters",
                    6,
                    facts -> facts.size() < 100 && COUNTED.matcher(facts.text()).find()),
            signal(
                    "arrows",
                    4,
                    facts -> facts.text().length() < 160
                            && ARROWS.matcher(facts.text()).matches()),
            signal("heads a list of links", 7, PassageFacts::headsLinks),
            signal("a sentence", -2, facts -> facts.ends() && facts.furniture().isEmpty()),
            signal("prose", -2.5, PassageFacts::isProse),
            signal(
                    "a caption",
                    -3,
                    facts -> facts.caption().isPresent() && facts.furniture().isEmpty()),
            signal("names and times", -3, facts -> facts.creditLine()
                    .filter(line -> line.isTimed() || line.isMarked())
                    .isPresent()),
            signal("an address or a label", -8, facts -> facts.isAddress() || facts.isLabelled()),
            signal("a note", -4, facts -> facts.note().isPresent()),
            signal(
                    "a table or a stanza",
                    -4,
                    facts -> facts.passage().form() != org.copydesk.wire.text.Passages.Form.LINE),
            signal("one or two letters", 2, facts -> facts.size() <= 3),
            new Signal("in a list of links", (facts, page, zone) -> page.linkHeading(facts.index()) >= 0 ? 4 : 0),
            new Signal("in a menu", (facts, page, zone) -> page.isInMenu(facts.index()) ? 2.5 : 0),
            new Signal("boxed", (facts, page, zone) -> page.isBoxed(facts.index()) ? 12 : 0),
            new Signal(
                    "repeats what stood above",
                    (facts, page, zone) -> zone != Zone.TOP && page.repeats(facts.index()) ? 5 : 0),
            new Signal(
                    "stands below again",
                    (facts, page, zone) ->
                            zone == Zone.TOP && page.isRepeated(facts.index()) ? (facts.isItem() ? 3 : 0.5) : 0),
            new Signal(
                    "a title with a site", (facts, page, zone) -> zone == Zone.TOP && isTitleBar(facts, page) ? 5 : 0),
            new Signal(
                    "words of a fragment below the story",
                    (facts, page, zone) ->
                            zone == Zone.FOOT && !facts.ends() && page.proseBelow(facts.index()) > page.size() ? 1 : 0),
            new Signal(
                    "a bullet below the story",
                    (facts, page, zone) -> zone == Zone.FOOT && facts.isItem() && facts.words() <= 3 ? 2 : 0),
            new Signal(
                    "between furniture",
                    (facts, page, zone) -> isBetweenFurniture(facts, page) && !facts.isProse() ? 1.5 : 0),
            new Signal(
                    "beside a consent",
                    (facts, page, zone) ->
                            zone == Zone.TOP && facts.isFragment() && facts.furnitureShare() > 0.3 ? 1 : 0));

    private FurnitureSignals() {}

    /** "Headline | Some Site" above the headline alone. */
    private static boolean isTitleBar(PassageFacts facts, PastedPage page) {
        int stroke = facts.text().lastIndexOf(" | ");
        int dash = stroke > 0 ? stroke : facts.text().lastIndexOf(" - ");
        return dash > 10 && page.holds(facts.text().substring(0, dash));
    }

    private static boolean isBetweenFurniture(PassageFacts facts, PastedPage page) {
        int i = facts.index();
        return page.has(i - 1)
                && page.has(i + 1)
                && page.at(i - 1).furniture().isPresent()
                && page.at(i + 1).furniture().isPresent();
    }
}
