package org.copydesk.wire.paste;

import java.util.Optional;
import java.util.function.Predicate;
import org.copydesk.wire.line.BylineRecogniser;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.line.CreditLine;
import org.copydesk.wire.line.CreditLineParser;
import org.copydesk.wire.line.Labels;
import org.copydesk.wire.line.SignOff;
import org.copydesk.wire.line.SourceRecogniser;
import org.copydesk.wire.signal.PassageFacts;
import org.copydesk.wire.signal.PastedPage;
import org.copydesk.wire.signal.Zone;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.BylineKind;
import org.copydesk.wire.story.WireStory.Fields;
import org.copydesk.wire.text.Passages;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;

/** Fills bylines, times, source and place from the lines that name them. */
final class CreditAssembler {
    private final PastedPage page;
    private final Claims claims;
    private final LineReport report;
    private final Fields fields;

    CreditAssembler(PastedPage page, Claims claims) {
        this.page = page;
        this.claims = claims;
        this.report = claims.report();
        this.fields = claims.fields();
    }

    void take(int i, Zone zone) {
        PassageFacts facts = page.at(i);
        String text = facts.text();
        Optional<String> address = SourceRecogniser.address(text);
        Optional<String> source = SourceRecogniser.labelled(text);
        if (facts.isSignOff()) {
            signOff(i, text);
        } else if (address.isPresent()) {
            claims.address(i, address.get());
        } else if (source.isPresent()) {
            claims.source(i, source.get(), null);
        } else if (facts.isLabelled()) {
            place(i, Labels.recognise(text).orElseThrow().words());
        } else if (facts.creditLine().isPresent()) {
            line(i, facts.creditLine().get(), zone);
        } else {
            claims.discard(i, "private: e-mail address or handle");
        }
    }

    private void place(int i, String words) {
        if (fields.dateline == null) {
            fields.dateline = words;
            report.claim(i, Became.DATELINE, null);
        } else {
            claims.discard(i, "another place: " + fields.dateline + " is kept");
        }
    }

    private void signOff(int i, String text) {
        Optional<Credit> reporters = SignOff.reporters(text);
        if (reporters.isPresent() && fields.bylines.isEmpty() && fields.hasRoomFor(reporters.get())) {
            fields.add(reporters.get());
            String others = SignOff.clauses(text)
                    .replace(reporters.get().printed(), "")
                    .replaceAll("^[\\s;,.]++|(?<![\\s;,.])[\\s;,.]++$", "");
            report.claim(i, Became.BYLINE, others.isEmpty() ? "sign-off" : "sign-off; not credited: " + others);
        } else {
            claims.discard(i, "sign-off of reporters and editors; the byline is kept as it stands");
        }
    }

    private void line(int i, CreditLine line, Zone zone) {
        boolean person = line.credit() != null;
        if (person && isTaken(i, line, zone)) {
            claims.byline(i, credit(i, line));
            times(i, line);
            boolean cut =
                    page.at(i).text().indexOf('(') >= 0 && page.at(i).text().indexOf(')') < 0;
            report.note(i, cut ? "cut off" : null);
            if (!line.isMarked()
                    && !CreditLineParser.isNameAndAddress(page.at(i).text())
                    && !isBesideTime(i, line)
                    && !claims.isCreditedElsewhere(page, i)) {
                report.doubt(i, "taken for a byline: a name alone in its place");
            }
        } else if (person && !line.isTimed()) {
            claims.discard(i, "a name that is neither known nor in the place of a byline: not credited");
            report.doubt(i, "may be a byline");
        } else if (line.time() != null) {
            claims.time(i, line.time(), null);
        } else if (line.role() != null && isBehindByline(i)) {
            fields.bylines.replaceAll(byline -> byline.kind() == BylineKind.PERSON && byline.role() == null
                    ? new Byline(byline.name(), line.role(), byline.affiliation(), byline.kind())
                    : byline);
            report.claim(i, Became.BYLINE, "taken for the role of the byline above");
        } else if (line.role() != null) {
            claims.discard(i, "a role without a name: " + line.role());
        } else if (line.source() != null && isBehindByline(i)) {
            affiliate(line.source());
            report.claim(i, Became.BYLINE, "taken for the house of the byline above");
        } else if (line.source() != null) {
            claims.source(i, line.source(), null);
        } else {
            claims.discard(i, line.isRelative() ? "page furniture: relative time" : null);
        }
        rest(i, line);
    }

    private boolean isTaken(int i, CreditLine line, Zone zone) {
        boolean marked =
                line.isMarked() || CreditLineParser.isNameAndAddress(page.at(i).text());
        boolean known = claims.allCredited(line.credit());
        return marked
                || known
                || zone == Zone.DECK
                || isBesideTime(i, line)
                || (fields.bylines.isEmpty() && page.at(i).words() <= 4)
                || claims.isCreditedElsewhere(page, i);
    }

    private boolean isBesideTime(int i, CreditLine line) {
        return line.isTimed() || page.isCreditAt(i - 1) || page.isCreditAt(i + 1);
    }

    private boolean isBehindByline(int i) {
        return report.is(i - 1, Became.BYLINE)
                && fields.bylines.stream()
                        .anyMatch(byline -> byline.kind() == BylineKind.PERSON && byline.affiliation() == null);
    }

    private void affiliate(String house) {
        Predicate<Byline> lacking = byline -> byline.kind() == BylineKind.PERSON && byline.affiliation() == null;
        fields.bylines.replaceAll(byline ->
                lacking.test(byline) ? new Byline(byline.name(), byline.role(), house, byline.kind()) : byline);
    }

    /** The byline as printed, without the times beside it. */
    private Credit credit(int i, CreditLine line) {
        Credit credit = line.credit();
        String bare = BylineRecogniser.withoutAddresses(page.at(i).text());
        boolean whole = !line.isTimed()
                && line.notes().isEmpty()
                && line.source() == null
                && bare.length() <= credit.printed().length();
        return whole ? credit : new Credit(credit.printed(), credit.bylines(), credit.marked(), credit.note());
    }

    private void times(int i, CreditLine line) {
        TimeLine time = line.time();
        if (time != null) {
            report.note(i, claims.setPublished(time.publishedAt()) ? "also publishedAt" : null);
            report.note(i, claims.setUpdated(time.updatedAt()) ? "also updatedAt" : null);
            time.notes().forEach(doubt -> report.note(i, doubt));
        }
    }

    private void rest(int i, CreditLine line) {
        if (line.source() != null
                && !report.is(i, Became.SOURCE)
                && !report.is(i, Became.BYLINE)
                && !Passages.same(line.source(), fields.source)) {
            report.note(i, fields.source == null ? "also source" : "names " + line.source());
            fields.source = fields.source == null ? line.source() : fields.source;
        }
        if (line.place() != null && fields.dateline == null) {
            fields.dateline = line.place();
            report.note(i, "also dateline");
        }
        line.notes().forEach(note -> report.note(i, note));
        if (line.unknown() > 0 && line.time() == null) {
            report.doubt(i, null);
        }
    }
}
