package org.copydesk.wire.paste;

import java.util.List;
import java.util.Optional;
import org.copydesk.wire.line.BylineRecogniser;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.line.CaptionRecogniser;
import org.copydesk.wire.line.EditorsNotes;
import org.copydesk.wire.line.Labels;
import org.copydesk.wire.line.SourceRecogniser;
import org.copydesk.wire.line.SourceRecogniser.Titled;
import org.copydesk.wire.paste.BestReading.Outcome;
import org.copydesk.wire.signal.PassageFacts;
import org.copydesk.wire.signal.PassageRole;
import org.copydesk.wire.signal.PastedPage;
import org.copydesk.wire.signal.Zone;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.Caption;
import org.copydesk.wire.story.WireStory.Fields;
import org.copydesk.wire.text.Passages;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Fills the fields of a story from the best reading of its page. */
final class StoryAssembler {
    private static final List<Zone> ORDER_OF_CREDITS = List.of(Zone.DECK, Zone.BODY, Zone.FOOT, Zone.TOP, Zone.HEAD);

    private final PastedPage page;
    private final Outcome[] outcomes;
    private final LineReport report;
    private final Fields fields;
    private final Claims claims;
    private final CreditAssembler credits;
    private final BodyAssembler body;

    StoryAssembler(PastedPage page, Outcome[] outcomes, LineReport report, Claims claims) {
        this.page = page;
        this.outcomes = outcomes;
        this.report = report;
        this.fields = claims.fields();
        this.claims = claims;
        this.credits = new CreditAssembler(page, claims);
        this.body = new BodyAssembler(page, claims);
    }

    void assemble() {
        each(PassageRole.HEADLINE, this::headline);
        each(PassageRole.MORE_HEADLINE, this::moreHeadline);
        titleBars();
        splitTitle();
        each(PassageRole.SOURCE, i -> claims.source(i, page.at(i).text(), taken(i)));
        each(PassageRole.STANDFIRST, this::standfirst);
        each(PassageRole.CAPTION, this::caption);
        for (Zone zone : ORDER_OF_CREDITS) {
            each(PassageRole.CREDIT_LINE, i -> {
                if (outcomes[i].slot().zone() == zone) {
                    credits.take(i, zone);
                }
            });
            if (zone == Zone.DECK) {
                bodyBlocks();
            }
        }
        each(PassageRole.LABEL, i -> claims.discard(i, "label beside the headline, no field for it"));
        each(
                PassageRole.NOTE,
                i -> claims.discard(
                        i, "not for publication: " + page.at(i).note().orElse("note")));
        each(PassageRole.FURNITURE, this::furniture);
        claims.sourceFromByline();
        claims.creditOwnDesk();
    }

    private interface Step {
        void take(int passage);
    }

    private void each(PassageRole role, Step step) {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i].slot().role() == role && !page.at(i).text().isEmpty() && report.isFree(i)) {
                step.take(i);
            }
        }
    }

    private void bodyBlocks() {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i].slot().zone() == Zone.BODY && report.isFree(i)) {
                body.take(i, outcomes[i].slot().role());
            }
        }
    }

    private void headline(int i) {
        String words = Labels.recognise(page.at(i).text())
                .map(Labels.Labelled::words)
                .orElse(Sentences.withoutMark(page.at(i).text()));
        fields.headline = EditorsNotes.withoutVersion(words);
        report.claim(
                i,
                Became.HEADLINE,
                fields.headline.equals(words)
                        ? null
                        : "mark of the version left out: "
                                + words.substring(0, words.length() - fields.headline.length())
                                        .strip());
    }

    private void moreHeadline(int i) {
        fields.headline += " " + page.at(i).text();
        report.claim(i, Became.HEADLINE, "continues line " + report.lineNumber(i - 1));
    }

    /** "Headline | Some Site" where the headline stands by itself: the headline is given without the site. */
    private void titleBars() {
        int stroke = fields.headline == null ? -1 : fields.headline.lastIndexOf(" | ");
        if (stroke > 10 && page.holds(fields.headline.substring(0, stroke))) {
            fields.headline = fields.headline.substring(0, stroke);
        }
    }

    private void splitTitle() {
        Optional<Titled> titled =
                fields.headline == null ? Optional.empty() : SourceRecogniser.titled(fields.headline, fields.source);
        titled.ifPresent(parts -> {
            fields.headline = parts.headline();
            fields.source = parts.source();
            report.note(report.first(Became.HEADLINE), "also source: " + parts.source());
        });
    }

    private String taken(int i) {
        boolean known = page.at(i).isMasthead() || page.at(i).isAgency();
        return known ? null : "taken for the source: it stands above the headline and reads like a name";
    }

    private void standfirst(int i) {
        String text = Labels.recognise(page.at(i).text())
                .map(Labels.Labelled::words)
                .orElse(page.at(i).text());
        String words = Sentences.startsItem(text) ? Sentences.withoutMark(text) : text;
        boolean first = fields.standfirst == null;
        fields.standfirst =
                first ? words : fields.standfirst + (Sentences.ends(fields.standfirst) ? " " : "; ") + words;
        report.claim(i, Became.STANDFIRST, first ? null : "added to the standfirst above");
    }

    private void caption(int i) {
        PassageFacts facts = page.at(i);
        Caption caption = facts.captionAbove()
                .filter(found -> !Names.isPictureAgency(facts.text()))
                .orElseGet(() -> Names.isPictureAgency(facts.text())
                        ? new Caption("", facts.text())
                        : new Caption(CaptionRecogniser.undoubled(facts.text()), null));
        claims.caption(i, caption);
    }

    private void furniture(int i) {
        PassageFacts facts = page.at(i);
        int heading = page.linkHeading(i);
        if (facts.furniture().isPresent()) {
            claims.discard(i, "page furniture: " + facts.furniture().get());
        } else if (Passages.same(facts.text(), fields.headline)) {
            claims.discard(i, "repeats the headline");
        } else if (Passages.same(facts.text(), fields.source)) {
            claims.discard(i, "repeats the source");
        } else if (Passages.same(BylineRecogniser.withoutAddresses(facts.text()), fields.bylineLine)
                || isCredited(facts)) {
            claims.discard(i, "repeats the byline");
        } else if (isCutByline(facts.text())) {
            claims.discard(i, "repeats the byline, cut off");
        } else if (heading == i) {
            claims.discard(i, "page furniture: heading of a list of links");
        } else if (heading >= 0) {
            claims.discard(
                    i, "page furniture: listed under \"" + page.at(heading).text() + "\"");
        } else if (page.repeats(i)) {
            claims.discard(i, "repeats what stands above");
        } else {
            claims.discard(i, "page furniture: reads like a button, a menu or a notice");
        }
    }

    private boolean isCutByline(String text) {
        return fields.bylineLine != null
                && text.length() <= 60
                && BylineRecogniser.startsMarked(text)
                && fields.bylineLine.startsWith(BylineRecogniser.withoutAddresses(text));
    }

    private boolean isCredited(PassageFacts facts) {
        Credit credit = facts.creditLine().map(line -> line.credit()).orElse(null);
        return credit != null && !facts.ends() && claims.allCredited(credit);
    }
}
