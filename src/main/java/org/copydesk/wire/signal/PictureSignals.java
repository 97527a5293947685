package org.copydesk.wire.signal;

import static org.copydesk.wire.signal.Signal.signal;

import java.util.List;
import org.copydesk.wire.line.CaptionRecogniser;
import org.copydesk.wire.words.Names;

/** What speaks for and against captions. */
final class PictureSignals {
    private static final double MOSTLY = 0.55;

    static final List<Signal> CAPTION = List.of(
            signal("no credit, no label", -5, facts -> facts.captionAbove().isEmpty()),
            signal("a caption wherever it stands", 5, facts -> facts.caption().isPresent()),
            signal(
                    "a caption above the body",
                    2.5,
                    facts -> facts.caption().isEmpty() && facts.captionAbove().isPresent()),
            signal("a label or a credit", 2, facts -> CaptionRecogniser.recogniseMarked(facts.text())
                    .isPresent()),
            signal("a picture agency alone", 9, facts -> Names.isPictureAgency(facts.text())),
            signal("a word such as by", -6, PassageFacts::isMarkedByline),
            signal("furniture", -4, facts -> facts.furniture().isPresent()),
            signal("names and times", -3, facts -> facts.creditLine()
                    .filter(line -> line.isTimed())
                    .isPresent()),
            signal("opens a report", -4, PassageFacts::opensReport),
            signal("a note", -5, facts -> facts.note().isPresent()),
            signal("a sign-off", -12, PassageFacts::isSignOff),
            signal("an address", -12, PassageFacts::isAddress),
            signal("an e-mail address", -4, facts -> facts.text().indexOf('@') > 0 && facts.words() <= 6),
            new Signal(
                    "words of the picture beside it", (facts, page, zone) -> resemblesNeighbour(facts, page) ? 8 : 0),
            new Signal("its credit right below", (facts, page, zone) -> isCreditedBelow(facts, page) ? 8 : 0),
            new Signal(
                    "amid the body",
                    (facts, page, zone) -> zone == Zone.BODY && facts.caption().isEmpty() ? -3 : 0),
            new Signal(
                    "in a list of links",
                    (facts, page, zone) -> page.linkHeading(facts.index()) >= 0 && facts.isItem() ? -4 : 0));

    private PictureSignals() {}

    /** Whether an alternative text says what the caption right below or above says. */
    private static boolean resemblesNeighbour(PassageFacts facts, PastedPage page) {
        int i = facts.index();
        return facts.captionAbove().isEmpty()
                && facts.size() <= 200
                && facts.words() >= 4
                && ((isCaption(page, i + 1) && page.overlap(i, i + 1) >= MOSTLY)
                        || (isCaption(page, i - 1) && page.overlap(i, i - 1) >= MOSTLY));
    }

    private static boolean isCaption(PastedPage page, int i) {
        return page.has(i) && page.at(i).caption().isPresent();
    }

    private static boolean isCreditedBelow(PassageFacts facts, PastedPage page) {
        int next = facts.index() + 1;
        boolean apart = (facts.passage().gap() > 0 && facts.sentences() <= 2) || !facts.ends();
        return apart
                && facts.text().length() <= 250
                && facts.captionAbove().isEmpty()
                && facts.furniture().isEmpty()
                && facts.creditLine().isEmpty()
                && page.has(next)
                && page.at(next).passage().gap() == 0
                && page.at(next)
                        .caption()
                        .filter(credit -> credit.text().isEmpty())
                        .isPresent();
    }
}
