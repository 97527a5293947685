package org.copydesk.wire;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.LanguageGuess;
import org.copydesk.wire.words.TimeLineRecogniser;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;

/**
 * Parses a pasted text as a story. What stands around the story is set aside first; then the head is read, the body, and what
 * follows the body. What no recogniser knows is body, so that nothing is lost. Safe for use by many threads.
 */
final class WireParser {
    private final ZoneId publicationZone;

    /** @param publicationZone the zone of printed times that name none */
    WireParser(ZoneId publicationZone) {
        this.publicationZone = publicationZone;
    }

    /** The story; for any text there is one, if only with a headline or a body. */
    WireStory parse(WireText text) {
        Fields fields = new Fields();
        fields.language = LanguageGuess.of(
                        text.lines().stream().map(WireText.Line::text).collect(Collectors.joining("\n")))
                .orElse(null);
        TimeLineRecogniser times = new TimeLineRecogniser(publicationZone, isMonthFirst(fields.language));
        Copy copy = new Copy(text, line -> standsAlone(line, times));
        claimFurniture(copy);
        Claims claims = new Claims(copy, fields, times, publicationZone);
        TailParser tail = new TailParser(claims);
        int end = tail.start();
        new HeadParser(claims).parse(end);
        WireBodyParser body = new WireBodyParser(claims);
        body.parse(0, end);
        tail.parse(end);
        body.parse(0, copy.size());
        claims.sourceFromByline();
        claims.creditOwnDesk();
        return fields.toStory(copy.report());
    }

    private boolean isMonthFirst(String language) {
        String zone = publicationZone.getId();
        return "en".equals(language) && (zone.startsWith("America/") || zone.startsWith("US/"));
    }

    private static void claimFurniture(Copy copy) {
        for (int i = 0; i < copy.size(); i++) {
            if (copy.isFree(i)) {
                int passage = i;
                FurnitureRecogniser.recognise(copy.text(i))
                        .ifPresent(kind -> copy.claim(passage, Became.DISCARDED, "page furniture: " + kind));
            }
        }
    }

    private static boolean standsAlone(String line, TimeLineRecogniser times) {
        return FurnitureRecogniser.recognise(line).isPresent()
                || (BylineRecogniser.startsMarked(line) && Claims.credit(line).isPresent())
                || ReporterRecogniser.recognise(line).isPresent()
                || times.recognise(line).filter(TimeLine::isComplete).isPresent();
    }
}
