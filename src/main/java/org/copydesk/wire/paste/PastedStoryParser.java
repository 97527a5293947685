package org.copydesk.wire.paste;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.wire.line.BylineRecogniser;
import org.copydesk.wire.line.Credits;
import org.copydesk.wire.line.ReporterRecogniser;
import org.copydesk.wire.paste.BestReading.Outcome;
import org.copydesk.wire.signal.PassageFacts;
import org.copydesk.wire.signal.PastedPage;
import org.copydesk.wire.signal.Signals;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.Fields;
import org.copydesk.wire.text.LineMarkup;
import org.copydesk.wire.text.Passages;
import org.copydesk.wire.text.Passages.Passage;
import org.copydesk.wire.text.WireText;
import org.copydesk.wire.text.WireText.Line;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.LanguageDetector;
import org.copydesk.wire.words.TimeLineRecogniser;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;

/**
 * Parses a pasted text as a story. Each passage is scored for every role by many signals; the best consistent reading of the
 * whole page wins, and how clearly it wins is the confidence in each line. Safe for use by many threads.
 */
public final class PastedStoryParser {
    /** Passages further down a page than this, and further up than the next, are paragraphs of its body. */
    private static final int MOST_ABOVE = 450;

    private static final int MOST_BELOW = 150;

    private final ZoneId publicationZone;

    /** @param publicationZone the zone of printed times that name none */
    public PastedStoryParser(ZoneId publicationZone) {
        this.publicationZone = publicationZone;
    }

    /** The story; for any text there is one, if only with a headline or a body. */
    public WireStory parse(WireText text) {
        Fields fields = new Fields();
        List<Line> lines = LineMarkup.plain(text.lines());
        LanguageDetector.Guess guess =
                LanguageDetector.detect(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        fields.language = guess.language();
        TimeLineRecogniser times = new TimeLineRecogniser(publicationZone, isMonthFirst(fields.language));
        List<Passage> passages = Passages.of(lines, line -> standsAlone(line, times));
        PastedPage page = page(passages, times);
        Outcome[] outcomes = read(page);
        LineReport report = new LineReport(passages);
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).text().isEmpty()) {
                report.claim(i, Became.DISCARDED, "nothing visible");
            }
        }
        Claims claims = new Claims(report, fields, publicationZone);
        new StoryAssembler(page, outcomes, report, claims).assemble();
        new Doubts(page, outcomes, report, fields, guess).mark();
        return fields.toStory(report.lines());
    }

    private static PastedPage page(List<Passage> passages, TimeLineRecogniser times) {
        List<PassageFacts> facts = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            int i = facts.size();
            boolean weighed = i < MOST_ABOVE || i >= passages.size() - MOST_BELOW;
            facts.add(weighed ? PassageFacts.of(i, passage, times) : PassageFacts.unweighed(i, passage));
        }
        return new PastedPage(facts);
    }

    private static Outcome[] read(PastedPage page) {
        int above = Math.min(page.size(), MOST_ABOVE);
        int below = Math.max(above, page.size() - MOST_BELOW);
        Outcome[] outcomes = new Outcome[page.size()];
        Arrays.fill(outcomes, BestReading.UNWEIGHED);
        if (above == below) {
            return BestReading.of(scores(page, 0, page.size()), true);
        }
        System.arraycopy(BestReading.of(scores(page, 0, above), true), 0, outcomes, 0, above);
        System.arraycopy(
                BestReading.of(scores(page, below, page.size()), false), 0, outcomes, below, page.size() - below);
        return outcomes;
    }

    private static double[][] scores(PastedPage page, int from, int to) {
        double[][] scores = new double[to - from][];
        for (int i = from; i < to; i++) {
            scores[i - from] = Signals.scores(page.at(i), page);
        }
        return scores;
    }

    private boolean isMonthFirst(String language) {
        String zone = publicationZone.getId();
        return "en".equals(language) && (zone.startsWith("America/") || zone.startsWith("US/"));
    }

    private static boolean standsAlone(String line, TimeLineRecogniser times) {
        return FurnitureRecogniser.recognise(line).isPresent()
                || (BylineRecogniser.startsMarked(line) && Credits.of(line).isPresent())
                || ReporterRecogniser.recognise(line).isPresent()
                || times.recognise(line).filter(TimeLine::isComplete).isPresent();
    }
}
